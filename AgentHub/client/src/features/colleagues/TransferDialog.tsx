import { Field, MessageBar, MessageBarBody, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { Refusal } from '../../api/http';
import { FormDialog } from '../../components/FormDialog';
import settings from '../../components/Settings.module.css';
import { Trouble } from '../../components/Trouble';
import { useMe } from '../../workspace/useWorkspace';
import { transfers } from './api';
import { useColleagues, useNewsAct } from './queries';
import { colleagueTexts } from './texts';

/** Offers a live conversation to a colleague who is there. */
export function TransferDialog({ conversationId, userName, close }: { conversationId: string; userName: string; close: () => void }) {
  const me = useMe();
  const there = (useColleagues().data?.colleagues ?? []).filter(({ id, online, away }) => id !== me.id && online && !away);
  const [chosen, setChosen] = useState('');
  const [note, setNote] = useState('');
  const offer = useNewsAct(transfers.offer, close);
  const submit = () => offer.mutate({ conversationId, to: chosen, note: note.trim() || null });
  return (
    <FormDialog
      title={colleagueTexts.offer.title(userName)}
      action={colleagueTexts.offer.submit}
      mustWait={chosen === '' || offer.isPending}
      submit={submit}
      edited={offer.reset}
      close={close}>
      <p className={settings.hint}>{colleagueTexts.offer.hint}</p>
      <NotOffered error={offer.error} />
      {there.length === 0 ? (
        <p role="status">{colleagueTexts.offer.nobody}</p>
      ) : (
        <Field label={colleagueTexts.offer.to} required>
          <RadioGroup value={chosen} onChange={(_, { value }) => setChosen(value)}>
            {there.map(({ id, name }) => (
              <Radio key={id} value={id} label={name} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Field label={colleagueTexts.offer.note}>
        <Textarea value={note} maxLength={500} onChange={(_, { value }) => setNote(value)} />
      </Field>
    </FormDialog>
  );
}

function NotOffered({ error }: { error: Error | null }) {
  if (!(error instanceof Refusal) || error.code !== 'not-available') return <Trouble error={error} />;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{colleagueTexts.offer.notAvailable}</MessageBarBody>
    </MessageBar>
  );
}
