import { BotRegular, PersonRegular } from '@fluentui/react-icons';
import type { Control } from '../api/types';
import { isolated } from '../texts/names';
import { useMe } from '../workspace/useWorkspace';
import styles from './HolderWords.module.css';
import { conversationTexts } from './texts';

/** Who answers the user now. */
export function HolderWords({ control: { holder }, botPaused }: { control: Control; botPaused: boolean }) {
  const me = useMe();
  return (
    <span className={styles.holder}>
      <span aria-hidden className={styles.icon}>{holder ? <PersonRegular /> : <BotRegular />}</span>
      {words(holder, me.id, botPaused)}
    </span>
  );
}

function words(holder: Control['holder'], me: string, botPaused: boolean): string {
  if (!holder) return botPaused ? conversationTexts.botPaused : conversationTexts.heldByBot;
  return holder.id === me ? conversationTexts.heldByYou : conversationTexts.heldBy(isolated(holder.name));
}
