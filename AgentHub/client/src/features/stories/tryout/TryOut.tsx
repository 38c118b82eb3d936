import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import { Trouble } from '../../../components/Trouble';
import { useStickToEnd } from '../../../conversations/thread/useStickToEnd';
import { texts } from '../../../texts';
import { Circumstances } from './Circumstances';
import { Composer } from './Composer';
import { KeepTest } from './KeepTest';
import { More } from './More';
import { type PathPart, pathOf } from './path';
import { tryOutTexts } from './texts';
import { TriedTurns } from './TriedTurns';
import styles from './TryOut.module.css';
import { useTryOut } from './useTryOut';
import { WhoItIs } from './WhoItIs';

interface TryOutProps {
  id: string;
  /** The document as it is being edited, saved or not. */
  story: unknown;
  /** The way of the latest thing that happened, to be shown on the canvas. */
  onPath: (path: PathPart[]) => void;
}

/** A chat with the draft: by a clock that is set by words, in a language, with an agent who takes and releases control. */
export function TryOut({ id, story, onPath }: TryOutProps) {
  const tryOut = useTryOut(id, story);
  const { script, answer, happen, undo, restart } = tryOut;
  const { data, error, isPending, isFetching, refetch } = answer;
  const path = useMemo(() => pathOf(data?.turns.at(-1)?.trace ?? []), [data]);
  useEffect(() => onPath(path), [onPath, path]);
  const { box, scrolled } = useStickToEnd();
  const nothing = script.conversation.length === 0;
  return (
    <section className={styles.tryOut} aria-label={tryOutTexts.title}>
      <p className={styles.hint}>{tryOutTexts.hint}</p>
      <Circumstances tryOut={tryOut} />
      <WhoItIs start={script.start} begin={tryOut.begin} />
      <Trouble error={error} again={() => void refetch()} />
      <div
        ref={box}
        className={styles.chat}
        role="log"
        aria-label={tryOutTexts.conversation}
        aria-live="polite"
        aria-busy={isFetching}
        tabIndex={0}
        onScroll={scrolled}>
        <div className={styles.lines}>
          {isPending && <Spinner size="small" label={texts.loading} />}
          {nothing && <p className={styles.hint}>{tryOutTexts.empty}</p>}
          {data && <TriedTurns happened={script.conversation} turns={data.turns} story={story} />}
          {data?.request && <p className={styles.fact}>{requestWords(data.request)}</p>}
        </div>
      </div>
      <Composer tryOut={tryOut} />
      <More happen={happen} />
      <div className={styles.tools}>
        <Button size="small" disabledFocusable={nothing} onClick={undo}>{tryOutTexts.undo}</Button>
        <Button size="small" disabledFocusable={nothing} onClick={restart}>{tryOutTexts.again}</Button>
        <KeepTest id={id} script={script} tried={data} disabled={nothing || isFetching} />
      </div>
    </section>
  );
}

function requestWords({ state, message }: { state: string; message: string }): string {
  const states: Record<string, string> = tryOutTexts.states;
  return tryOutTexts.request(states[state] ?? state, message);
}
