import type { Person } from '../api/types';
import { presenceWords } from '../texts/times';
import styles from './Presence.module.css';
import { useNow } from './useNow';

/** A dot, and always the words for it: colour alone says nothing to many. */
export function Presence({ user }: { user: Person }) {
  const now = useNow();
  return (
    <span className={styles.presence}>
      <PresenceDot online={user.online} />
      {presenceWords(user, now)}
    </span>
  );
}

/** Only beside words that say the same. */
export function PresenceDot({ online }: { online: boolean }) {
  return <span aria-hidden className={`${styles.dot} ${online ? styles.online : ''}`} />;
}
