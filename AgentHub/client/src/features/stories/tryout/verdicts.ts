import type { TraceLine } from '../../../api/wire';
import { isObject, objectsOf, valueAt } from '../designer/document/json';
import { predicateWords } from '../designer/words';

/** A condition in the words of the designer; null if it stands in another story than the one that is being written. */
export function conditionWords({ place }: TraceLine, story: unknown): string | null {
  if (!place?.path || !isObject(story) || story['id'] !== place.story) return null;
  const step = place.step === null ? story : objectsOf(story['steps']).find(({ id }) => id === place.step);
  const predicate = valueAt(step, place.path.split('/').map(part => (/^\d+$/.test(part) ? Number(part) : part)));
  return isObject(predicate) ? predicateWords(predicate) : null;
}
