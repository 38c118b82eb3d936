import type { Hit } from '../api/types';
import { texts } from '../texts';
import styles from './Found.module.css';

/** The line that holds what was looked for, and who said it. */
export function Found({ hit: { author, parts } }: { hit: Hit }) {
  return (
    <span className={styles.found} dir="auto">
      <strong><bdi>{author.kind === 'bot' ? texts.bot : author.name || texts.unnamedUser}</bdi></strong>{' '}
      {parts.map(({ text, isMatch }, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- the parts of a line that was said
        isMatch ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>
      ))}
    </span>
  );
}
