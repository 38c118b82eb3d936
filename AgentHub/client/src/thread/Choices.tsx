import { t } from '../texts';
import styles from './Thread.module.css';

/** What the user could click on. Here it is only to be read. */
export function Choices({ choices }: { choices: readonly string[] }) {
  if (choices.length === 0) return null;
  return (
    <ul className={styles.choices} aria-label={t.thread.choices}>
      {[...new Set(choices)].map(choice => <li key={choice} dir="auto">{choice}</li>)}
    </ul>
  );
}
