import type { Entry } from '../api/activity';
import { isFromPerson } from './threadLines';

type Heard = (conversationId: string, seq: number) => void;

/** Notices what people say while this page looks on: not what they had said before a conversation was opened here. */
export class IncomingLines {
  readonly #listeners = new Set<Heard>();
  readonly #newest = new Map<string, number>();

  subscribe(listener: Heard): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The conversation as this page knows it now. */
  see(conversationId: string, entries: readonly Entry[]): void {
    const before = this.#newest.get(conversationId);
    const newest = entries.findLast(isFromPerson)?.seq ?? 0;
    this.#newest.set(conversationId, newest);
    if (before === undefined || newest <= before) return;
    for (const listener of this.#listeners) listener(conversationId, newest);
  }

  forget(conversationId: string): void {
    this.#newest.delete(conversationId);
  }
}
