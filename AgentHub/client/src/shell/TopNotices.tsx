import { NewsBar } from '../features/colleagues/NewsBar';
import { ConnectionNotice } from './ConnectionNotice';
import styles from './TopNotices.module.css';

/** What concerns the whole page: the line to the server, and news for this agent. */
export function TopNotices() {
  return (
    <div className={styles.notices}>
      <ConnectionNotice />
      <NewsBar />
    </div>
  );
}
