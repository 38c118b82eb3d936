import type { Entry } from '../api/activity';
import type { KeyedStorage } from '../browser/storage';
import { isFromPerson } from './threadLines';

/** How far this agent has read each conversation, and what has come from the person since. */
export class Unread {
  readonly #storage: KeyedStorage;
  readonly #listeners = new Set<() => void>();
  #counts: ReadonlyMap<string, number> = new Map();

  constructor(storage: KeyedStorage) {
    this.#storage = storage;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly counts = (): ReadonlyMap<string, number> => this.#counts;

  count(conversationId: string, entries: readonly Entry[]): void {
    const upTo = this.#mark(conversationId);
    this.#show(conversationId, entries.filter(entry => entry.seq > upTo && isFromPerson(entry)).length);
  }

  /** The agent has the conversation before their eyes, up to this line. */
  read(conversationId: string, seq: number): void {
    if (seq > this.#mark(conversationId)) this.#storage.write(keyOf(conversationId), seq);
    this.#show(conversationId, 0);
  }

  forget(conversationId: string): void {
    this.#show(conversationId, 0);
  }

  /** Asked for anew each time: another tab may have moved it. */
  #mark(conversationId: string): number {
    const stored = this.#storage.read(keyOf(conversationId));
    return typeof stored === 'number' ? stored : 0;
  }

  #show(conversationId: string, count: number): void {
    if ((this.#counts.get(conversationId) ?? 0) === count) return;
    const counts = new Map(this.#counts);
    if (count === 0) counts.delete(conversationId);
    else counts.set(conversationId, count);
    this.#counts = counts;
    for (const listener of this.#listeners) listener();
  }
}

export function totalUnread(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

const prefix = 'hub.read.';

function keyOf(conversationId: string): string {
  return `${prefix}${conversationId}`;
}

/** Whether a key of the browser's storage says how far somebody has read. */
export function isReadMark(key: string): boolean {
  return key.includes(prefix);
}
