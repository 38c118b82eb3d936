import { type JsonObject, objectsOf, textOf } from '../document/json';
import { storyBox } from '../document/references';
import { nameOfStep, stepsOf } from '../document/steps';
import { type Way, waysOf } from '../editor/ways';
import type { Named } from '../useDesign';

/** What the drawing consists of. */
export interface Graph {
  boxes: readonly Box[];
  arrows: readonly Arrow[];
}

export type Box =
  | { kind: 'step'; id: string; step: JsonObject; place: number }
  | { kind: 'start' | 'fallback' | 'after'; id: string; story: JsonObject }
  | { kind: 'story'; id: string; name: string };

export interface Arrow {
  from: string;
  to: string;
  /** Why one goes there; several reasons are one arrow. */
  reasons: readonly string[];
  ways: readonly Way[];
  /** Gone at once, on the next reply, or when nothing else fits. */
  kind: 'jump' | 'reply' | 'fallback';
}

const start = 'start';
const after = 'after';
const fallback = 'fallback';

/** A story as boxes and arrows: triggers at the entrance, its steps, and the stories that it leads to. */
export function graphOf(story: JsonObject, others: readonly Named[]): Graph {
  const steps = stepsOf(story).map((step, place): Box => ({ kind: 'step', id: textOf(step['id']), step, place }));
  const first = steps[0];
  const ways = waysOf(story, others).filter(({ isBroken }) => !isBroken);
  const own = new Map(ways.filter(({ target }) => target.type === 'story').map(way => [way.target.id, way.to]));
  const outside = [...own].map(([id, name]): Box => ({ kind: 'story', id: storyBox(id), name }));
  const entrances: Box[] = [
    { kind: 'start', id: start, story },
    ...(ways.some(way => boxOf(way) === after) ? [{ kind: 'after', id: after, story } as const] : []),
    ...(objectsOf([story['fallback'] ?? null]).length > 0 ? [{ kind: 'fallback', id: fallback, story } as const] : []),
  ];
  const arrows = new Map<string, Arrow>();
  if (first) arrows.set(start, { from: start, to: first.id, reasons: [], ways: [], kind: 'jump' });
  for (const way of ways) {
    const [from, to, kind] = [boxOf(way), way.target.type === 'story' ? storyBox(way.target.id) : way.target.id, kindOf(way)];
    const key = `${from} ${kind} ${to}`;
    // What a box at the entrance is called need not be said beside its arrow.
    const when = from === after ? '' : way.when;
    const reasons = [...(arrows.get(key)?.reasons ?? []), when].filter(Boolean);
    arrows.set(key, { from, to, reasons, ways: [...(arrows.get(key)?.ways ?? []), way], kind });
  }
  return { boxes: [...entrances, ...steps, ...outside], arrows: [...arrows.values()] };
}

function boxOf({ from, path }: Way): string {
  return from ?? (path[0] === 'afterRelease' ? after : fallback);
}

function kindOf({ path }: Way): Arrow['kind'] {
  if (path.includes('fallback')) return 'fallback';
  const isJump = path.at(-1) === 'defaultTarget' || path.includes('connections');
  return isJump && !path.includes('then') ? 'jump' : 'reply';
}

/** What a box says, for a search. */
export function wordsOfBox(box: Box): string {
  return box.kind === 'step' ? nameOfStep(box.step) : box.kind === 'story' ? box.name : '';
}
