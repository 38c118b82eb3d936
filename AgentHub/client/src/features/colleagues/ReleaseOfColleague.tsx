import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import type { Conversation } from '../../api/types';
import { FormDialog } from '../../components/FormDialog';
import settings from '../../components/Settings.module.css';
import { Trouble } from '../../components/Trouble';
import { isolated } from '../../texts/names';
import { isAdministrator } from '../../workspace/may';
import { useMe } from '../../workspace/useWorkspace';
import { colleagues } from './api';
import { colleagueTexts } from './texts';

/** For administrators: ends the control of a colleague who cannot do it. */
export function ReleaseOfColleague({ conversation: { id, control: { holder } } }: { conversation: Conversation }) {
  const me = useMe();
  const [asking, setAsking] = useState(false);
  if (!isAdministrator(me) || !holder || holder.id === me.id) return null;
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>{colleagueTexts.release.open}</Button>
      {asking && <AskWhy conversationId={id} holder={isolated(holder.name)} close={() => setAsking(false)} />}
    </>
  );
}

function AskWhy({ conversationId, holder, close }: { conversationId: string; holder: string; close: () => void }) {
  const [reason, setReason] = useState('');
  const release = useAct(colleagues.release, close);
  const submit = () => release.mutate({ conversationId, reason });
  return (
    <FormDialog
      title={colleagueTexts.release.title(holder)}
      action={colleagueTexts.release.submit}
      mustWait={reason.trim() === '' || release.isPending}
      submit={submit}
      edited={release.reset}
      close={close}>
      <p className={settings.hint}>{colleagueTexts.release.hint}</p>
      <Trouble error={release.error} />
      <Field label={colleagueTexts.release.reason} required>
        <Textarea autoFocus value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </FormDialog>
  );
}
