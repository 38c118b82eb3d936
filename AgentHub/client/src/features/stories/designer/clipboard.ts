import type { Json } from './document/json';
import { browserStorage } from '../../../browser/storage';

type Kind = 'action' | 'steps';

const storage = browserStorage();
const keyOf = (kind: Kind) => `hub.story-copied.${kind}`;

/** What was copied stays at hand in every story and every tab of this browser. */
export function copy(kind: Kind, value: Json): void {
  storage.write(keyOf(kind), value);
}

export function copied(kind: Kind): Json {
  return storage.read(keyOf(kind)) as Json;
}
