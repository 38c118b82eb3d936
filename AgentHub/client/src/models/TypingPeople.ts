import type { Author } from '../api/wire';

/** How long one typing signal counts. */
export const typingLasts = 5_000;

/** Who is typing in which conversation. A signal wears off by itself: nobody says that they stopped. */
export class TypingPeople {
  readonly #now: () => number;
  readonly #until = new Map<string, Map<string, number>>();
  readonly #listeners = new Set<() => void>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  heard(conversationId: string, author: Author): void {
    const people = this.#until.get(conversationId) ?? new Map<string, number>();
    people.set(nameOf(author), this.#now() + typingLasts);
    this.#until.set(conversationId, people);
    this.#tell();
    setTimeout(() => this.#tell(), typingLasts + 1);
  }

  said(conversationId: string, author: Author): void {
    if (this.#until.get(conversationId)?.delete(nameOf(author))) this.#tell();
  }

  in(conversationId: string): boolean {
    const people = this.#until.get(conversationId);
    return people !== undefined && [...people.values()].some(until => until > this.#now());
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** A person may be unnamed in one place and named in another; in a conversation one kind is one author. */
function nameOf({ kind }: Author): string {
  return kind;
}
