import { isObject, type Json, leavesOf, objectsOf, type StoryWords, textOf } from './leaves';
import { joined, type Pair, paired } from './pairing';

/** One thing that is otherwise, as it can be read: words, and an arrow between what was and what is. */
export interface Difference {
  /** The step in which it is; null for the story as a whole. */
  step: string | null;
  kind: 'added' | 'removed' | 'changed' | 'moved';
  /** What it is: "Say a text", "Message (French)". Empty for the step, or the story, itself. */
  what: string;
  before: string;
  after: string;
}

/** How one version of a story differs from another. Both may be anything, and null stands for no story. */
export function differences(before: Json | null, after: Json | null, words: StoryWords): Difference[] {
  if (!before || !after) return whole(before, after);
  return [
    ...partsOf(null, '', rest(before), rest(after), words),
    ...lists(null, before['triggers'], after['triggers'], words),
    ...fallbacks(null, before['fallback'], after['fallback'], words),
    ...steps(objectsOf(before['steps']), objectsOf(after['steps']), words),
  ];
}

function whole(before: Json | null, after: Json | null): Difference[] {
  if (!before && !after) return [];
  const name = textOf((after ?? before ?? {})['name']);
  return [{ step: null, kind: after ? 'added' : 'removed', what: '', before: before ? name : '', after: after ? name : '' }];
}

/** The story without what is told in its own way. */
function rest(story: Json): Json {
  const told = new Set(['triggers', 'steps', 'fallback', '$schema', 'schemaVersion']);
  return Object.fromEntries(Object.entries(story).filter(([name]) => !told.has(name)));
}

function steps(before: readonly Json[], after: readonly Json[], words: StoryWords): Difference[] {
  const known = new Map(before.map(step => [textOf(step['id']), step]));
  const kept = new Set(after.map(step => textOf(step['id'])));
  const [were, are] = [before.filter(step => kept.has(textOf(step['id']))), after.filter(step => known.has(textOf(step['id'])))];
  const order = paired(were, are, isSameStep);
  const moved = new Set(order.filter(pair => pair.before === null).map(pair => textOf(pair.after?.['id'])));
  return [
    ...before.filter(step => !kept.has(textOf(step['id']))).map(step => ofStep(step, 'removed')),
    ...after.flatMap(step => {
      const was = known.get(textOf(step['id']));
      if (!was) return [ofStep(step, 'added')];
      return [...(moved.has(textOf(step['id'])) ? [ofStep(step, 'moved')] : []), ...inStep(was, step, words)];
    }),
  ];
}

const isSameStep = (one: Json, other: Json) => one['id'] === other['id'];

function ofStep(step: Json, kind: 'added' | 'removed' | 'moved'): Difference {
  const name = nameOf(step);
  return { step: name, kind, what: '', before: kind === 'added' ? '' : name, after: kind === 'removed' ? '' : name };
}

const nameOf = (step: Json) => textOf(step['name']) || textOf(step['id']);

function inStep(was: Json, is: Json, words: StoryWords): Difference[] {
  const name = nameOf(is);
  const { actions: _was, fallback: _wasFallback, ...before } = was;
  const { actions: _is, fallback: _isFallback, ...after } = is;
  return [
    ...partsOf(name, '', before, after, words),
    ...lists(name, was['actions'], is['actions'], words),
    ...fallbacks(name, was['fallback'], is['fallback'], words),
  ];
}

/** What a step, or the story, does when nothing fits: its actions are told as such. */
function fallbacks(step: string | null, was: unknown, is: unknown, words: StoryWords): Difference[] {
  const label = words.field('fallback');
  const [before, after] = [isObject(was) ? was : {}, isObject(is) ? is : {}];
  return [...partsOf(step, label, { ...before, actions: null }, { ...after, actions: null }, words),
    ...lists(step, before['actions'], after['actions'], words, label)];
}

/** Actions or triggers: which came, which went, and what is otherwise in those that stayed. */
function lists(step: string | null, was: unknown, is: unknown, words: StoryWords, label = ''): Difference[] {
  const same = paired(objectsOf(was), objectsOf(is), (one, other) => JSON.stringify(one) === JSON.stringify(other));
  return joined(same, (one, other) => one['type'] === other['type']).flatMap(pair => ofItem(step, pair, words, label));
}

function ofItem(step: string | null, { before, after }: Pair<Json>, words: StoryWords, label: string): Difference[] {
  const what = [label, words.type(textOf((after ?? before)?.['type']))].filter(Boolean).join(' · ');
  if (before && after) return partsOf(step, what, before, after, words);
  const said = [...leavesOf(after ?? before, words).values()].map(({ value }) => value).join(' · ');
  return [{ step, kind: after ? 'added' : 'removed', what, before: before ? said : '', after: after ? said : '' }];
}

function partsOf(step: string | null, what: string, was: Json, is: Json, words: StoryWords): Difference[] {
  const [before, after] = [leavesOf(was, words), leavesOf(is, words)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap(path => {
    const [one, other] = [before.get(path), after.get(path)];
    if (one?.value === other?.value) return [];
    return [{
      step,
      kind: one && other ? 'changed' as const : other ? 'added' as const : 'removed' as const,
      what: [what, (other ?? one)?.label].filter(Boolean).join(' · '),
      before: one?.value ?? '',
      after: other?.value ?? '',
    }];
  });
}
