import { useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { DesignerSignal } from '../../../../live/frames';
import { SignedInAs } from '../../../../workspace/useWorkspace';

/** Somebody else who has the story open now. */
export interface OtherDesigner {
  id: string;
  name: string;
  /** Null: the story itself. */
  step: string | null;
}

type Heard = DesignerSignal & { at: number };

/** A page says every so often that it is still there, and is gone when nothing was heard of it for a while. */
const [every, life] = [5_000, 12_000];
/** More than work on one story; a page that is told of more shows no more. */
const most = 20;

/** Who else has the story open, and at which step. They see the same of this page. */
export function useDesigners(storyId: string, step: string | null, mayEdit: boolean): readonly OtherDesigner[] {
  const signedIn = useContext(SignedInAs);
  const [heard, setHeard] = useState<readonly Heard[]>([]);
  const known = useRef(new Set<string>());
  const live = mayEdit ? signedIn?.workspace.live : undefined;
  const me = signedIn?.session.id;

  useEffect(() => {
    if (!live) return undefined;
    const say = () => live.sendAtStory(storyId, step);
    say();
    const stops = [
      live.onDesigner(signal => {
        if (signal.storyId !== storyId || signal.id === me) return;
        // Who has just come need not wait to hear of this page.
        if (!signal.isGone && !known.current.has(signal.key)) say();
        if (signal.isGone) known.current.delete(signal.key); else known.current.add(signal.key);
        setHeard(all => withSignal(all, signal));
      }),
      live.subscribe(say),
    ];
    const clock = setInterval(() => {
      say();
      setHeard(all => (all.every(isFresh) ? all : all.filter(isFresh)));
    }, every);
    return () => {
      clearInterval(clock);
      for (const stop of stops) stop();
    };
  }, [live, me, storyId, step]);

  useEffect(() => () => {
    live?.sendAtStory(null, null);
    setHeard([]);
  }, [live]);

  // Hearing the same again is no change.
  const others = JSON.stringify(othersOf(heard));
  return useMemo(() => JSON.parse(others) as OtherDesigner[], [others]);
}

const isFresh = ({ at }: Heard): boolean => Date.now() - at < life;

function withSignal(all: readonly Heard[], signal: DesignerSignal): readonly Heard[] {
  const others = all.filter(({ key }) => key !== signal.key);
  return signal.isGone ? others : [...others, { ...signal, at: Date.now() }].slice(-most);
}

/** Of two pages of one person, that which was heard of last. */
function othersOf(heard: readonly Heard[]): OtherDesigner[] {
  const latest = new Map(heard.map(({ id, name, step }) => [id, { id, name, step }]));
  return [...latest.values()].toSorted((one, other) => one.name.localeCompare(other.name));
}

/** The names of those who are at each step. */
export function byStep(others: readonly OtherDesigner[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { step, name } of others) if (step !== null) names.set(step, [names.get(step), name].filter(Boolean).join(', '));
  return names;
}
