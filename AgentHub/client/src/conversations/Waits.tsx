import { useMe } from '../workspace/useWorkspace';
import { latenessOf, type Signalled, waitingWords } from './signals';
import { conversationTexts } from './texts';
import styles from './Waits.module.css';

/** How long somebody waits and for whom, in a colour before it is late. */
export function Waits({ row, now }: { row: Signalled; now: number }) {
  const me = useMe();
  const words = waitingWords(row, me.id, now);
  if (words === '') return null;
  const lateness = latenessOf(row.signals, now);
  return (
    <span className={lateness === null ? undefined : styles[lateness]}>
      {words}{lateness !== null && ` · ${conversationTexts.waits[lateness]}`}
    </span>
  );
}
