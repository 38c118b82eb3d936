import type { TraceLine } from '../../../api/wire';
import { tryOutTexts } from './texts';
import styles from './TryOut.module.css';
import { reasonWords } from './verdicts';

/** How the bot came to what it did: each step and condition, in order. */
export function Why({ trace, story }: { trace: readonly TraceLine[]; story: unknown }) {
  return (
    <details className={styles.why}>
      <summary>{tryOutTexts.why}</summary>
      <ol>
        {trace.map((line, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- what was decided keeps its place
          <Reason key={place} line={line} story={story} />
        ))}
      </ol>
    </details>
  );
}

function Reason({ line, story }: { line: TraceLine; story: unknown }) {
  const { kind, text, holds } = line;
  if (kind === 'step') return <li dir="auto"><strong>{text}</strong></li>;
  if (kind === 'line') return <li dir="auto">{text}</li>;
  const words = reasonWords(line, story);
  const mark = kind === 'condition' ? (holds ? styles.holds : styles.fails) : undefined;
  return <li className={mark} dir="auto" lang={words === null ? 'en' : undefined}>{words ?? text}</li>;
}
