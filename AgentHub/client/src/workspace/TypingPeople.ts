/** How long one typing signal counts, and how long what somebody wrote without sending it is shown. */
export const typingLasts = 5_000;
export const previewLasts = 60_000;

interface Heard {
  typingUntil: number;
  draft: string;
  draftUntil: number;
}

/** Which people are typing, and what, where this agent may see it. It wears off by itself: nobody says that they stopped. */
export class TypingPeople {
  readonly #now: () => number;
  readonly #heard = new Map<string, Heard>();
  readonly #listeners = new Set<() => void>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** `text` is what they have written so far, and empty once they have cleared it. */
  heard(conversationId: string, text: string | null = null): void {
    if (text === '') {
      this.over(conversationId);
      return;
    }
    const now = this.#now();
    const before = this.#heard.get(conversationId);
    const draft =
      text === null ? { draft: before?.draft ?? '', draftUntil: before?.draftUntil ?? 0 } : { draft: text, draftUntil: now + previewLasts };
    this.#heard.set(conversationId, { typingUntil: now + typingLasts, ...draft });
    this.#tell();
    setTimeout(() => this.#tell(), typingLasts + 1);
    if (text !== null) setTimeout(() => this.#tell(), previewLasts + 1);
  }

  /** They have sent it, or cleared it. */
  over(conversationId: string): void {
    if (this.#heard.delete(conversationId)) this.#tell();
  }

  in(conversationId: string): boolean {
    return (this.#heard.get(conversationId)?.typingUntil ?? 0) > this.#now();
  }

  /** What they are writing; empty if that is nothing or not for this agent. */
  draftIn(conversationId: string): string {
    const heard = this.#heard.get(conversationId);
    return heard && heard.draftUntil > this.#now() ? heard.draft : '';
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
