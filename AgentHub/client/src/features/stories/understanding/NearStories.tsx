import type { NearStory } from './api';
import { understandingTexts } from './texts';
import styles from './Understanding.module.css';

/** The stories that come near to a sentence, each with its phrase and the words that count. */
export function NearStories({ near }: { near: readonly NearStory[] }) {
  if (near.length === 0) return <p className={styles.hint}>{understandingTexts.nothing}</p>;
  return (
    <ol className={styles.near}>
      {near.map(story => (
        <li key={story.id} className={story.isNear ? undefined : styles.far}>
          <strong dir="auto">{story.name}</strong> <span dir="auto">{understandingTexts.near(story)}</span>
          <span className={styles.hint} dir="auto">
            {story.words.map(word => understandingTexts.likeness[word.likeness](word)).join(', ')}
          </span>
        </li>
      ))}
    </ol>
  );
}
