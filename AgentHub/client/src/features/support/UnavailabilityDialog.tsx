import { Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '../../api/http';
import { FormDialog } from '../../components/FormDialog';
import { Trouble } from '../../components/Trouble';
import { useNow } from '../../components/useNow';
import { availability } from './api';
import styles from './Support.module.css';
import { supportTexts } from './texts';
import { clockIn } from './words';

/** Asks for how long; the server knows the schedule's midnight. */
export function UnavailabilityDialog({ timeZone, close }: { timeZone: string; close: () => void }) {
  const queries = useQueryClient();
  const now = useNow(1_000);
  const [hours, setHours] = useState('1');
  const [minutes, setMinutes] = useState('0');
  const length = (Number(hours) || 0) * 60 + (Number(minutes) || 0);
  const activate = useMutation({
    mutationFn: () => availability.activate(Math.floor(length / 60), length % 60),
    onSuccess: () => {
      close();
      return queries.invalidateQueries({ queryKey: ['support'] });
    },
  });
  const until = new Date(now + length * 60_000).toISOString();
  return (
    <FormDialog
      title={supportTexts.away.title}
      action={supportTexts.away.activate}
      mustWait={length <= 0 || activate.isPending}
      submit={activate.mutate}
      edited={activate.reset}
      close={close}>
      <span>{supportTexts.away.ask}</span>
      <div className={styles.line}>
        <Field label={supportTexts.away.hours}>
          <Input type="number" min={0} max={24} step={1} value={hours} onChange={(_, { value }) => setHours(value)} autoFocus />
        </Field>
        <Field label={supportTexts.away.minutes}>
          <Input type="number" min={0} max={59} step={1} value={minutes} onChange={(_, { value }) => setMinutes(value)} />
        </Field>
      </div>
      <span aria-live="polite">{length > 0 ? supportTexts.away.until(clockIn(timeZone, until)) : supportTexts.away.nothing}</span>
      <Refused error={activate.error} timeZone={timeZone} />
    </FormDialog>
  );
}

function Refused({ error, timeZone }: { error: Error | null; timeZone: string }) {
  if (!(error instanceof Refusal) || error.code !== 'past-midnight') return <Trouble error={error} />;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{supportTexts.away.latest(clockIn(timeZone, String(error.problem['latest'])))}</MessageBarBody>
    </MessageBar>
  );
}
