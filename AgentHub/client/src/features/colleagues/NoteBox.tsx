import { Button } from '@fluentui/react-components';
import { NoteAddRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import { isComposing, newId } from '../../browser/able';
import { useCommand } from '../../commands/useCommand';
import { Trouble } from '../../components/Trouble';
import { texts } from '../../texts';
import { worksOnRequests } from '../../workspace/may';
import { useMe } from '../../workspace/useWorkspace';
import { colleagues } from './api';
import styles from './Colleagues.module.css';
import { colleagueTexts } from './texts';

/** Where a note for colleagues is written: apart from the composer, so that nothing meant for the team is sent to the user. */
export function NoteBox({ conversationId, userName }: { conversationId: string; userName: string }) {
  const mayWrite = worksOnRequests(useMe());
  const [open, setOpen] = useState(false);
  useCommand({ id: 'note', label: texts.commands.note, keys: 'N', run: () => setOpen(true) }, mayWrite);
  if (!mayWrite) return null;
  if (!open) return <Button size="small" icon={<NoteAddRegular />} onClick={() => setOpen(true)}>{texts.commands.note}</Button>;
  return <Writing conversationId={conversationId} userName={userName} close={() => setOpen(false)} />;
}

function Writing({ conversationId, userName, close }: { conversationId: string; userName: string; close: () => void }) {
  const [text, setText] = useState('');
  const id = useRef(newId());
  const add = useMutation({ mutationFn: colleagues.note, onSuccess: close });
  const write = () => text.trim() && add.mutate({ conversationId, clientMessageId: id.current, text: text.trim() });
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    write();
  };
  return (
    <div className={styles.note}>
      <Trouble error={add.error} />
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens because somebody asked to write */}
      <textarea
        autoFocus
        rows={2}
        dir="auto"
        aria-label={colleagueTexts.note.writeAbout(userName)}
        placeholder={colleagueTexts.note.write}
        maxLength={10_000}
        value={text}
        onChange={event => setText(event.target.value)}
        onKeyDown={pressed}
      />
      <div className={styles.noteActions}>
        <Button size="small" appearance="primary" disabledFocusable={text.trim() === '' || add.isPending} onClick={write}>
          {colleagueTexts.note.add}
        </Button>
        <Button size="small" onClick={close}>
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}
