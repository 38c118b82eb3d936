import { Button } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, useRef } from 'react';
import { Trouble } from '../../components/Trouble';
import { availability } from './api';
import { supportTexts } from './texts';
import type { CalendarReading } from './types';

/** Reads an .ics file into exceptions, for the draft and not yet for the server. */
export function CalendarFile({ read }: { read: (reading: CalendarReading) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const reading = useMutation({ mutationFn: availability.readCalendar, onSuccess: read });
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file) reading.mutate(file);
    target.value = '';
  };
  return (
    <>
      <Button icon={<ArrowUploadRegular />} disabled={reading.isPending} onClick={() => input.current?.click()}>
        {supportTexts.exceptions.import}
      </Button>
      <input ref={input} type="file" accept=".ics,text/calendar" hidden onChange={choose} aria-label={supportTexts.exceptions.import} />
      {reading.isError && <Trouble error={reading.error} />}
    </>
  );
}
