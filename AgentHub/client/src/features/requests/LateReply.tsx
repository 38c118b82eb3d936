import { Button } from '@fluentui/react-components';
import { SendClockRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useAct } from '../../api/queries';
import type { UserRequest } from '../../api/types';
import { isComposing, newId } from '../../browser/able';
import { useCommand } from '../../commands/useCommand';
import { Trouble } from '../../components/Trouble';
import { useGrowing } from '../../components/useGrowing';
import { texts } from '../../texts';
import { nameOf } from '../../texts/names';
import { mayReplyLater } from '../../workspace/may';
import { useMe, useWorkspace } from '../../workspace/useWorkspace';
import { useAnswerPicker } from '../answers/useAnswerPicker';
import { useGaps } from '../answers/useGaps';
import { AttachButton } from '../files/AttachButton';
import { fileTexts } from '../files/texts';
import { useFiles } from '../files/useFiles';
import { WaitingFiles } from '../files/WaitingFiles';
import { requests } from './api';
import styles from './Requests.module.css';
import { requestTexts } from './texts';

/** Where an answer is written to somebody who is away. It waits for them in the conversation. */
export function LateReply({ request }: { request: UserRequest }) {
  const me = useMe();
  const { drafts } = useWorkspace();
  const [open, setOpen] = useState(() => drafts.of(request.conversationId) !== '');
  const may = mayReplyLater(me, request.control, request.user);
  useCommand({ id: 'reply-later', label: requestTexts.reply.open, keys: 'L', run: () => setOpen(true) }, may);
  if (!may) return null;
  if (open) return <Writing request={request} close={() => setOpen(false)} />;
  return (
    <Button appearance="primary" size="small" icon={<SendClockRegular />} onClick={() => setOpen(true)}>{requestTexts.reply.open}</Button>
  );
}

/** What is not sent stays. Should the person come back meanwhile, it is in the box of the live conversation. */
function Writing({ request: { id, conversationId, user, locale }, close }: { request: UserRequest; close: () => void }) {
  const { drafts } = useWorkspace();
  const name = nameOf(user, texts.unnamedUser);
  const [text, setText] = useState(() => drafts.of(conversationId));
  const clientMessageId = useRef(newId());
  const box = useRef<HTMLTextAreaElement>(null);
  useGrowing(box);
  const write = (words: string) => {
    setText(words);
    drafts.keep(conversationId, words);
  };
  const files = useFiles(conversationId);
  const { files: waiting } = files.view;
  const reply = useAct(requests.reply, () => {
    files.waiting.take();
    write('');
    close();
  });
  const uploading = waiting.some(({ state }) => state !== 'ready');
  const sendable = (text.trim() !== '' || waiting.length > 0) && !uploading && !reply.isPending;
  const sendAs = (words: string) => {
    const attachments = waiting.flatMap(({ attachment }) => attachment ?? []);
    if (words.trim() === '' && attachments.length === 0) return;
    reply.mutate({ requestId: id, clientMessageId: clientMessageId.current, text: words.trim(), attachments });
  };
  const gaps = useGaps(text, box, sendAs);
  const send = () => sendable && gaps.send();
  const values = { 'user.name': user.name || null, 'agent.name': useMe().name };
  const picker = useAnswerPicker(text, values, { id: conversationId, lastSeq: 0, locale }, write);
  const pressed = (event: KeyboardEvent) => {
    if (picker.pressed(event)) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    send();
  };
  return (
    <div className={styles.reply}>
      <Trouble error={reply.error} />
      {picker.list}
      {gaps.list}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens because somebody asked to write */}
      <textarea
        ref={box}
        autoFocus
        rows={3}
        dir="auto"
        maxLength={10_000}
        aria-label={requestTexts.reply.writeTo(name)}
        placeholder={requestTexts.reply.write}
        value={text}
        onChange={event => write(event.target.value)}
        onKeyDown={pressed}
        onPaste={files.paste}
        {...picker.aria}
      />
      <WaitingFiles {...files} />
      <p className={styles.replyHint}>{requestTexts.reply.hint}</p>
      <div className={styles.replyActions}>
        <Button
          size="small"
          appearance="primary"
          icon={<SendClockRegular />}
          disabledFocusable={!sendable}
          title={uploading ? fileTexts.wait : undefined}
          onClick={send}>
          {requestTexts.reply.send}
        </Button>
        <Button size="small" onClick={close}>{texts.cancel}</Button>
        <AttachButton {...files} />
      </div>
    </div>
  );
}
