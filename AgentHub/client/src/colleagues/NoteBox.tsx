import { Button } from '@fluentui/react-components';
import { NoteAddRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useCommand } from '../commands/useCommand';
import { Trouble } from '../components/Trouble';
import { useMe } from '../shell/useWorkspace';
import { t } from '../texts';
import { colleagues } from './api';
import styles from './Colleagues.module.css';
import { colleagueTexts as w } from './texts';

/** Where a note for colleagues is written: apart from the composer, so that nothing meant for the team is sent to the user. */
export function NoteBox({ conversationId, userName }: { conversationId: string; userName: string }) {
  const { role } = useMe();
  const [open, setOpen] = useState(false);
  const mayWrite = role === 'Administrator' || role === 'SupportAgent';
  useCommand({ id: 'note', label: w.note.switch, keys: 'N', run: () => setOpen(true) }, mayWrite);
  if (!mayWrite) return null;
  if (!open) return <Button size="small" icon={<NoteAddRegular />} onClick={() => setOpen(true)}>{w.note.switch}</Button>;
  return <Writing conversationId={conversationId} userName={userName} close={() => setOpen(false)} />;
}

function Writing({ conversationId, userName, close }: { conversationId: string; userName: string; close: () => void }) {
  const [text, setText] = useState('');
  const id = useRef(crypto.randomUUID());
  const add = useMutation({ mutationFn: colleagues.note, onSuccess: close });
  const write = () => text.trim() && add.mutate({ conversationId, clientMessageId: id.current, text: text.trim() });
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    write();
  };
  return (
    <div className={styles.note}>
      <Trouble error={add.error} />
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens because somebody asked to write */}
      <textarea autoFocus rows={2} dir="auto" aria-label={w.note.writeAbout(userName)} placeholder={w.note.write} maxLength={10_000}
        value={text} onChange={event => setText(event.target.value)} onKeyDown={pressed} />
      <div className={styles.noteActions}>
        <Button size="small" appearance="primary" disabledFocusable={text.trim() === '' || add.isPending} onClick={write}>{w.note.add}</Button>
        <Button size="small" onClick={close}>{t.cancel}</Button>
      </div>
    </div>
  );
}
