import { Button } from '@fluentui/react-components';
import { SendFilled } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Conversation } from '../../api/types';
import { isComposing } from '../../browser/able';
import { useCommand } from '../../commands/useCommand';
import { useGrowing } from '../../components/useGrowing';
import { texts } from '../../texts';
import { useDock, useMe, useWorkspace } from '../../workspace/useWorkspace';
import { useAnswerPicker } from '../answers/useAnswerPicker';
import { useGaps } from '../answers/useGaps';
import { EmojiButton } from '../emoji/EmojiButton';
import { AttachButton } from '../files/AttachButton';
import { fileTexts } from '../files/texts';
import { useFiles } from '../files/useFiles';
import { WaitingFiles } from '../files/WaitingFiles';
import styles from './Panel.module.css';
import { panelTexts } from './texts';

/** The server passes typing on at most this often. */
const typingEvery = 3_000;

/** Where the agent who has control writes. What is not sent stays, also through a reload. */
export function Composer({ conversation, name }: { conversation: Conversation; name: string }) {
  const { id, user } = conversation;
  const { drafts, threads, live } = useWorkspace();
  const [text, setText] = useState(() => drafts.of(id));
  const box = useRef<HTMLTextAreaElement>(null);
  const lastTyping = useRef(0);
  useGrowing(box);
  const { asked } = useDock();
  useEffect(() => {
    if (asked > 0) box.current?.focus();
  }, [asked]);
  useCommand({ id: 'write', label: texts.commands.write, keys: 'W', run: () => box.current?.focus() });

  const write = (words: string) => {
    setText(words);
    drafts.keep(id, words);
  };
  const typed = (words: string) => {
    write(words);
    if (words === '' || Date.now() - lastTyping.current < typingEvery) return;
    lastTyping.current = Date.now();
    live.sendTyping(id);
  };
  const files = useFiles(id);
  const { files: waiting } = files.view;
  const uploading = waiting.some(({ state }) => state !== 'ready');
  const sendable = !uploading && (text.trim() !== '' || waiting.length > 0);
  const sendAs = (words: string) => {
    if (words.trim() === '' && waiting.length === 0) return;
    void threads.of(id).send(words.trim(), files.waiting.take());
    lastTyping.current = 0;
    write('');
    box.current?.focus();
  };
  const gaps = useGaps(text, box, sendAs);
  const send = () => sendable && gaps.send();
  /** Where the caret is, which stays behind it. */
  const insert = (words: string) => {
    const area = box.current;
    if (!area) return;
    area.setRangeText(words, area.selectionStart, area.selectionEnd, 'end');
    typed(area.value);
    area.focus();
  };
  const picker = useAnswerPicker(text, { 'user.name': user.name || null, 'agent.name': useMe().name }, conversation, write);
  const pressed = (event: KeyboardEvent) => {
    if (picker.pressed(event)) return;
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    send();
  };
  return (
    <div className={styles.composer}>
      {!user.online && (
        <p className={styles.why} role="status">
          {panelTexts.userLeft}
        </p>
      )}
      {picker.list}
      {gaps.list}
      <WaitingFiles {...files} />
      <div className={styles.writing}>
        <textarea
          ref={box}
          className={styles.box}
          rows={2}
          dir="auto"
          placeholder={panelTexts.write}
          aria-label={panelTexts.writeTo(name)}
          title={panelTexts.hint}
          value={text}
          onChange={event => typed(event.target.value)}
          onKeyDown={pressed}
          onPaste={files.paste}
          {...picker.aria}
        />
        <Button
          appearance="primary"
          icon={<SendFilled />}
          disabledFocusable={!sendable}
          title={uploading ? fileTexts.wait : panelTexts.hint}
          onClick={send}>
          {panelTexts.send}
        </Button>
      </div>
      <div className={styles.tools}>
        <AttachButton {...files} />
        <EmojiButton insert={insert} />
      </div>
    </div>
  );
}
