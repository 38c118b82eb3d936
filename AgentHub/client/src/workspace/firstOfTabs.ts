import { firstOf } from '../browser/able';

/** By then, what the first tab has written is before the eyes of the others. */
const held = 10_000;

/** One tab gets the lock; it holds it for a while, since what is written to the browser's storage reaches other tabs a little later. */
export function firstOfTabs(name: string): Promise<boolean> {
  return firstOf(`hub.told ${name}`, held);
}
