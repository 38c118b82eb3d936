import { conversationTexts } from '../texts';
import styles from './Thread.module.css';

/** What the person is writing. It changes with every key, so it is not read out. */
export function DraftView({ text, userName }: { text: string; userName: string }) {
  return (
    <div className={`${styles.said} ${styles.user}`} aria-live="off">
      <p className={styles.by}>{conversationTexts.thread.draft(userName)}</p>
      <div className={`${styles.bubble} ${styles.draft}`}>
        <p className={styles.text} dir="auto">{text}</p>
      </div>
    </div>
  );
}
