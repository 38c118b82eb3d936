import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../api/queries';
import type { Conversation } from '../api/wire';
import { FormDialog } from '../components/FormDialog';
import { Trouble } from '../components/Trouble';
import { useMe } from '../shell/useWorkspace';
import { colleagues } from './api';
import styles from './Colleagues.module.css';
import { colleagueTexts as w } from './texts';

/** For administrators: ends the control of a colleague who cannot do it. */
export function ReleaseOfColleague({ conversation: { id, control: { holder } } }: { conversation: Conversation }) {
  const me = useMe();
  const [asking, setAsking] = useState(false);
  if (me.role !== 'Administrator' || !holder || holder.id === me.id) return null;
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>{w.release.open}</Button>
      {asking && <AskWhy conversationId={id} holder={holder.name} close={() => setAsking(false)} />}
    </>
  );
}

function AskWhy({ conversationId, holder, close }: { conversationId: string; holder: string; close: () => void }) {
  const [reason, setReason] = useState('');
  const release = useAct(colleagues.release, close);
  const submit = () => release.mutate({ conversationId, reason });
  return (
    <FormDialog title={w.release.title(holder)} action={w.release.submit} mustWait={reason.trim() === '' || release.isPending} submit={submit} close={close}>
      <p className={styles.hint}>{w.release.hint}</p>
      <Trouble error={release.error} />
      <Field label={w.release.reason} required>
        <Textarea autoFocus value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </FormDialog>
  );
}
