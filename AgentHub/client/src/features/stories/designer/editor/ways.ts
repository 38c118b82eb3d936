import type { JsonObject } from '../document/json';
import { type Reference, referencesOf, stepAround } from '../document/references';
import { nameOfTarget } from '../fields/TargetField';
import { designerTexts } from '../texts';
import type { Named } from '../useDesign';
import { wayWords } from '../words';

/** A way from a step, or from the story itself, to another place. */
export interface Way extends Reference {
  /** Null: from the story itself. */
  from: string | null;
  when: string;
  /** The name of where it leads. */
  to: string;
  isBroken: boolean;
}

/** All ways of a story, in the order of its file. */
export function waysOf(story: JsonObject, others: readonly Named[]): Way[] {
  return referencesOf(story).filter(({ target }) => target.id !== '').map(reference => {
    const name = nameOfTarget(reference.target, { story, others });
    const { target, path } = reference;
    return {
      ...reference,
      from: stepAround(story, path),
      when: wayWords(story, path),
      to: name ?? designerTexts.gone(target.name ?? target.id),
      isBroken: name === null,
    };
  });
}

/** By the step that they start from. */
export function waysByStep(story: JsonObject, others: readonly Named[]): ReadonlyMap<string | null, Way[]> {
  const found = new Map<string | null, Way[]>();
  for (const way of waysOf(story, others)) found.set(way.from, [...(found.get(way.from) ?? []), way]);
  return found;
}
