import { Button } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons';
import type { ConversationThread, PendingLine } from '../../workspace/ConversationThread';
import { conversationTexts } from '../texts';
import { AttachmentView } from './AttachmentView';
import { RichText } from './RichText';
import styles from './Thread.module.css';

/** A line of this agent's that the log does not have yet. */
export function PendingView({ line, thread }: { line: PendingLine; thread: ConversationThread }) {
  const { clientMessageId, text, attachments, state, why } = line;
  return (
    <div className={`${styles.said} ${styles.agent} ${styles.goesOn}`}>
      <div className={`${styles.bubble} ${state === 'failed' ? styles.failed : styles.pending}`}>
        {text && <p className={styles.text} dir="auto"><RichText text={text} /></p>}
        {attachments?.map(attachment => <AttachmentView key={attachment.contentUrl} attachment={attachment} />)}
      </div>
      {state === 'failed' ? (
        <p className={styles.state}>
          <ErrorCircleRegular aria-hidden />
          <span>{conversationTexts.thread.failed}. {why}</span>
          <Button size="small" onClick={() => void thread.retry(clientMessageId)}>{conversationTexts.thread.retry}</Button>
          <Button size="small" appearance="subtle" onClick={() => thread.discard(clientMessageId)}>
            {conversationTexts.thread.discard}
          </Button>
        </p>
      ) : (
        <p className={styles.state}>{conversationTexts.thread[state]}</p>
      )}
    </div>
  );
}
