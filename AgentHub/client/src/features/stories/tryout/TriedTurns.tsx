import { Fragment } from 'react';
import { Boundary } from '../../../components/Boundary';
import { LineView } from '../../../conversations/thread/LineView';
import { threadLines } from '../../../workspace/threadLines';
import type { Happening, TriedTurn } from './script';
import { tryOutTexts } from './texts';
import styles from './TryOut.module.css';
import { wallWords } from './wall';

/** What happened, and what came of each thing, with the reasons. */
export function TriedTurns({ happened, turns }: { happened: readonly Happening[]; turns: readonly TriedTurn[] }) {
  return (
    <>
      {turns.map((turn, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- what has happened keeps its place
        <Turn key={place} happening={happened[place] ?? {}} turn={turn} />
      ))}
    </>
  );
}

function Turn({ happening, turn: { entries, trace, problem } }: { happening: Happening; turn: TriedTurn }) {
  const lines = threadLines(entries, () => '');
  const words = happenedWords(happening);
  const speaks = (happening.user ?? happening.click ?? happening.event) !== undefined || happening.arrives === true;
  const silent = speaks && !problem && !entries.some(({ author }) => author.kind === 'bot');
  return (
    <div className={styles.turn}>
      {words && <p className={styles.fact} dir="auto">{words}</p>}
      {lines.map(line => line.kind === 'day' ? null : (
        <Fragment key={line.entry.seq}>
          <Boundary of={line} instead={null}>
            <LineView line={line} goesOn={false} me="" explainedIn={null} />
          </Boundary>
        </Fragment>
      ))}
      {silent && <p className={styles.hint}>{tryOutTexts.silent}</p>}
      {problem && <p className={styles.problem} role="alert">{tryOutTexts.could(problem)}</p>}
      {trace.length > 0 && <Why trace={trace} />}
    </div>
  );
}

function Why({ trace }: { trace: TriedTurn['trace'] }) {
  return (
    <details className={styles.why}>
      <summary>{tryOutTexts.why}</summary>
      <ol lang="en">
        {trace.map(({ kind, text, holds }, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- what was decided keeps its place
          <li key={place} className={kind === 'condition' ? (holds ? styles.holds : styles.fails) : undefined} dir="auto">{text}</li>
        ))}
      </ol>
    </details>
  );
}

/** Null for what the thread itself shows: what the person and agents say. */
function happenedWords({ arrives, event, page, file, at, team, webhook }: Happening): string | null {
  const { happened, teams, webhooks } = tryOutTexts;
  if (arrives) return happened.arrives;
  if (event) return happened.event(event);
  if (page) return happened.page(page);
  if (file) return happened.file(file);
  if (at) return happened.clock(wallWords(at));
  if (team) return happened.team((teams as Record<string, string>)[team] ?? team);
  return webhook ? happened.webhook((webhooks as Record<string, string>)[webhook] ?? webhook) : null;
}
