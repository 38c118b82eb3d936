import type { EndingView } from '../api/wire';
import styles from './Ending.module.css';
import { conversationTexts } from './texts';

/** What was said of a conversation when it ended, in a row or a heading. */
export function Ending({ ending, whole = false }: { ending: EndingView; whole?: boolean }) {
  const { outcome, tags, score, word } = ending;
  return (
    <span className={styles.ending}>
      {outcome && <span className={styles.outcome} dir="auto">{outcome}</span>}
      {tags.map(tag => <span key={tag} className={styles.tag} dir="auto">{tag}</span>)}
      {score !== null && <span>{conversationTexts.satisfaction(score)}</span>}
      {whole && word && <q dir="auto">{word}</q>}
    </span>
  );
}
