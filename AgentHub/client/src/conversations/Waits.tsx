import type { ReactNode } from 'react';
import { useMe } from '../workspace/useWorkspace';
import { latenessOf, type Signalled, waitingWords } from './signals';
import { conversationTexts } from './texts';
import styles from './Waits.module.css';

/** How long somebody waits and for whom, in a colour before it is late; something else while nobody waits. */
export function Waits({ row, now, otherwise }: { row: Signalled; now: number; otherwise: ReactNode }) {
  const me = useMe();
  const words = waitingWords(row, me.id, now);
  if (words === '') return otherwise;
  const lateness = latenessOf(row.signals, now);
  return (
    <span className={lateness === null ? undefined : styles[lateness]}>
      {words}{lateness !== null && ` · ${conversationTexts.waits[lateness]}`}
    </span>
  );
}
