import { verdictWords } from '../../tryout/verdicts';
import type { Verdict } from '../../tryout/path';
import { type JsonObject, objectsOf, pathText, valueAt } from '../document/json';
import { designerTexts } from '../texts';
import type { Way } from './ways';

/** What a try-out found of a way: whether it was open, and why, in words. */
export interface Judged {
  holds: boolean;
  words: string;
}

/** Null for a way about which nothing was asked. */
export function judged(story: JsonObject, { from, path }: Way, verdicts: ReadonlyMap<string, Verdict>): Judged | null {
  if (from === null || verdicts.size === 0) return null;
  const around = path.slice(0, -1);
  if (around.at(-2) === 'connections') return ofConnection(story, around, from, verdicts);
  if (path.at(-1) !== 'defaultTarget') return null;
  const others = objectsOf(valueAt(story, [...around, 'connections']))
    .map((_, place) => ofConnection(story, [...around, 'connections', place], from, verdicts)).filter(each => each !== null);
  return others.length === 0 ? null : { holds: !others.some(({ holds }) => holds), words: designerTexts.otherwise };
}

function ofConnection(
  story: JsonObject, around: Way['path'], from: string, verdicts: ReadonlyMap<string, Verdict>,
): Judged | null {
  // The path in the step: the story's own begins with `steps` and the step's place.
  const inStep = pathText(around.slice(2));
  const asked = objectsOf(valueAt(story, [...around, 'predicates'])).flatMap((predicate, place) => {
    const verdict = verdicts.get(`${from}/${inStep}/predicates/${place}`);
    return verdict ? [{ holds: verdict.holds, words: verdictWords(predicate, verdict) }] : [];
  });
  return asked.length === 0 ? null : { holds: asked.every(({ holds }) => holds), words: asked.map(({ words }) => words).join(' ') };
}
