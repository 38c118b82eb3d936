import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { NewsBar } from '../colleagues/NewsBar';
import { t } from '../texts';
import { ConnectionNotice } from './ConnectionNotice';
import styles from './TopNotices.module.css';
import { useMe } from './useWorkspace';

/** What concerns the whole page: the line to the server, and settings that are unsafe. */
export function TopNotices() {
  const { role, dangers = [] } = useMe();
  return (
    <div className={styles.notices}>
      <ConnectionNotice />
      <NewsBar />
      {role === 'Administrator' && dangers.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody><strong>{t.header.danger}</strong> {dangers.join(' ')}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
