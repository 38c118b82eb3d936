import { conversationTexts } from '../texts';
import styles from './Thread.module.css';

interface ChoicesProps {
  choices: readonly string[];
  label?: string;
}

/** What the user could click on, or say. Here it is only to be read. */
export function Choices({ choices, label = conversationTexts.thread.choices }: ChoicesProps) {
  if (choices.length === 0) return null;
  return (
    <ul className={styles.choices} aria-label={label}>
      {[...new Set(choices)].map(choice => <li key={choice} dir="auto">{choice}</li>)}
    </ul>
  );
}
