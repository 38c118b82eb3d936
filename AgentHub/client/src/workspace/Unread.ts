import type { Entry } from '../api/activity';
import type { ReadMarks } from './ReadMarks';
import { isFromPerson } from './threadLines';

/** What has come from people since this agent read each of their conversations. */
export class Unread {
  readonly #marks: ReadMarks;
  readonly #listeners = new Set<() => void>();
  #counts: ReadonlyMap<string, number> = new Map();

  constructor(marks: ReadMarks) {
    this.#marks = marks;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly counts = (): ReadonlyMap<string, number> => this.#counts;

  /** Nothing is new before the account has said how far they had read. */
  count(conversationId: string, entries: readonly Entry[]): void {
    const upTo = this.#marks.of(conversationId);
    this.#show(conversationId, upTo === null ? 0 : entries.filter(entry => entry.seq > upTo && isFromPerson(entry)).length);
  }

  /** The agent has the conversation before their eyes, up to this line. */
  read(conversationId: string, seq: number): void {
    this.#marks.move(conversationId, seq);
    this.#show(conversationId, 0);
  }

  forget(conversationId: string): void {
    this.#show(conversationId, 0);
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
