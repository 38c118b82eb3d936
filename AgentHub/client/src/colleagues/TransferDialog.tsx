import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, MessageBar, MessageBarBody, Radio, RadioGroup, Textarea,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { Refusal } from '../api/http';
import { Trouble } from '../components/Trouble';
import { useMe } from '../shell/useWorkspace';
import { t } from '../texts';
import { transfers } from './api';
import styles from './Colleagues.module.css';
import { useColleagues, useNewsAct } from './queries';
import { colleagueTexts as w } from './texts';

/** Offers a live conversation to a colleague who is there. */
export function TransferDialog({ conversationId, userName, close }: { conversationId: string; userName: string; close: () => void }) {
  const me = useMe();
  const there = (useColleagues().data?.colleagues ?? []).filter(({ id, online, away }) => id !== me.id && online && !away);
  const [chosen, setChosen] = useState('');
  const [note, setNote] = useState('');
  const offer = useNewsAct(transfers.offer, close);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen) offer.mutate({ conversationId, to: chosen, note: note.trim() || null });
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{w.offer.title(userName)}</DialogTitle>
            <DialogContent className={styles.form}>
              <p className={styles.hint}>{w.offer.hint}</p>
              <NotOffered error={offer.error} />
              {there.length === 0 ? <p role="status">{w.offer.nobody}</p> : (
                <Field label={w.offer.to} required>
                  <RadioGroup value={chosen} onChange={(_, { value }) => setChosen(value)}>
                    {there.map(({ id, name }) => <Radio key={id} value={id} label={name} />)}
                  </RadioGroup>
                </Field>
              )}
              <Field label={w.offer.note}><Textarea value={note} maxLength={500} onChange={(_, { value }) => setNote(value)} /></Field>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={chosen === '' || offer.isPending}>{w.offer.submit}</Button>
              <Button onClick={close}>{t.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

function NotOffered({ error }: { error: Error | null }) {
  if (!(error instanceof Refusal) || error.code !== 'not-available') return <Trouble error={error} />;
  return <MessageBar intent="error" layout="multiline" role="alert"><MessageBarBody>{w.offer.notAvailable}</MessageBarBody></MessageBar>;
}
