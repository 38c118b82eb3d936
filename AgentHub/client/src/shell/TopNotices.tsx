import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { NewsBar } from '../colleagues/NewsBar';
import { t } from '../texts';
import styles from './TopNotices.module.css';
import { useLiveState, useMe } from './useWorkspace';

/** What concerns the whole page: the line to the server, and settings that are unsafe. */
export function TopNotices() {
  const state = useLiveState();
  const { role, dangers = [] } = useMe();
  return (
    <div className={styles.notices}>
      <div role="status">
        {state === 'reconnecting' && (
          <p className={styles.lost}><Spinner size="extra-tiny" /> {t.header.reconnecting}</p>
        )}
      </div>
      <NewsBar />
      {role === 'Administrator' && dangers.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody><strong>{t.header.danger}</strong> {dangers.join(' ')}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
