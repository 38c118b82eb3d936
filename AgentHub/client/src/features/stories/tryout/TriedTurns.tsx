import { Fragment } from 'react';
import { Boundary } from '../../../components/Boundary';
import { LineView } from '../../../conversations/thread/LineView';
import { threadLines } from '../../../workspace/threadLines';
import type { Happening, TriedTurn } from './script';
import { tryOutTexts } from './texts';
import styles from './TryOut.module.css';
import { wallWords } from './wall';
import { Why } from './Why';

interface TriedTurnsProps {
  happened: readonly Happening[];
  turns: readonly TriedTurn[];
  /** The document as it is being edited, in which the conditions are looked up. */
  story: unknown;
}

/** What happened, and what came of each thing, with the reasons. */
export function TriedTurns({ happened, turns, story }: TriedTurnsProps) {
  return (
    <>
      {turns.map((turn, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- what has happened keeps its place
        <Turn key={place} happening={happened[place] ?? {}} turn={turn} story={story} />
      ))}
    </>
  );
}

function Turn({ happening, turn: { entries, trace, problem }, story }: { happening: Happening; turn: TriedTurn; story: unknown }) {
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
      {trace.length > 0 && <Why trace={trace} story={story} />}
    </div>
  );
}

/** Null for what the thread itself shows: what the person and agents say. */
function happenedWords({ arrives, event, value, page, file, at, team, webhook }: Happening): string | null {
  const { teams, webhooks } = tryOutTexts;
  const say = tryOutTexts.happened;
  if (arrives) return say.arrives;
  if (event) return say.event(value === undefined ? event : `${event} ${JSON.stringify(value)}`);
  if (page) return say.page(page);
  if (file) return say.file(file);
  if (at) return say.clock(wallWords(at));
  if (team) return say.team((teams as Record<string, string>)[team] ?? team);
  return webhook ? say.webhook((webhooks as Record<string, string>)[webhook] ?? webhook) : null;
}
