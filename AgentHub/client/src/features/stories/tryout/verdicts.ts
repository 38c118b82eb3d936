import type { TraceLine } from '../../../api/wire';
import { isObject, type JsonObject, objectsOf, textOf, valueAt } from '../designer/document/json';
import { predicateWords } from '../designer/words';
import { typeWords } from '../designer/vocabulary/words';
import { becauseWords } from '../../support/words';
import type { Verdict } from './path';
import { tryOutTexts } from './texts';

/** A line of a way in the reader's language; null where only the server has words for it, which are English. */
export function reasonWords(line: TraceLine, story: unknown): string | null {
  const { kind, reason, about, holds, support } = line;
  if (kind === 'decision') return reason == null ? null : tryOutTexts.reasons[reason](about ?? '');
  const part = partAt(line, story);
  if (part === null) return null;
  if (kind === 'condition') return verdictWords(part, { holds: holds === true, found: about ?? null, support: support ?? null });
  return kind === 'action' ? typeWords(textOf(part['type'])) : null;
}

/** “Support team is online: no. The week has no hours from …” */
export function verdictWords(predicate: JsonObject, { holds, found, support }: Omit<Verdict, 'path'>): string {
  const words = tryOutTexts.verdict(predicateWords(predicate), holds);
  if (support) return tryOutTexts.since(words, becauseWords({ reason: support, because: '', temporaryUnavailability: null }));
  return found === null ? words : tryOutTexts.looked(words, found);
}

/** The action or the condition of a line; null if it stands in another story than the one that is being written. */
function partAt({ place }: TraceLine, story: unknown): JsonObject | null {
  if (!place?.path || !isObject(story) || story['id'] !== place.story) return null;
  const step = place.step === null ? story : objectsOf(story['steps']).find(({ id }) => id === place.step);
  const part = valueAt(step, place.path.split('/').map(name => (/^\d+$/.test(name) ? Number(name) : name)));
  return isObject(part) ? part : null;
}
