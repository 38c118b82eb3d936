import { BotRegular, PersonRegular } from '@fluentui/react-icons';
import type { Control } from '../api/wire';
import { useMe } from '../shell/useWorkspace';
import { t } from '../texts';
import styles from './HolderWords.module.css';

/** Who answers the user now. */
export function HolderWords({ control: { holder } }: { control: Control }) {
  const me = useMe();
  return (
    <span className={styles.holder}>
      <span aria-hidden className={styles.icon}>{holder ? <PersonRegular /> : <BotRegular />}</span>
      {words(holder, me.id)}
    </span>
  );
}

function words(holder: Control['holder'], me: string): string {
  if (!holder) return t.requests.heldByBot;
  return holder.id === me ? t.requests.heldByYou : t.requests.heldBy(holder.name);
}
