import { Button } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, useRef } from 'react';
import { Trouble } from '../components/Trouble';
import { availability } from './api';
import { s } from './texts';
import type { CalendarReading } from './wire';

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
      <Button icon={<ArrowUploadRegular />} disabled={reading.isPending} onClick={() => input.current?.click()}>{s.exceptions.import}</Button>
      <input ref={input} type="file" accept=".ics,text/calendar" hidden onChange={choose} aria-label={s.exceptions.import} />
      {reading.isError && <Trouble error={reading.error} />}
    </>
  );
}
