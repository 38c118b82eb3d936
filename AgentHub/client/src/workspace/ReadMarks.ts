/** Where the account keeps how far its agent has read. */
interface KeptMarks {
  read(conversationIds: readonly string[]): Promise<readonly { conversationId: string; seq: number }[]>;
  move(conversationId: string, seq: number): Promise<void>;
}

const gather = 50;
/** After a failure the account is asked again. */
const rest = 2_000;
const most = 100;

/** How far this agent has read each conversation, in any of their browsers. What was read here counts at once. */
export class ReadMarks {
  readonly #kept: KeptMarks;
  readonly #marks = new Map<string, number>();
  readonly #moved = new Map<string, number>();
  readonly #wanted = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #asking: ReturnType<typeof setTimeout> | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;

  constructor(kept: KeptMarks) {
    this.#kept = kept;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Null until the account has said it. */
  of(conversationId: string): number | null {
    return this.#marks.get(conversationId) ?? null;
  }

  want(conversationId: string): void {
    if (this.#marks.has(conversationId)) return;
    this.#wanted.add(conversationId);
    this.#askSoon();
  }

  /** The agent has the conversation before their eyes, up to this line. */
  move(conversationId: string, seq: number): void {
    if (seq <= (this.#marks.get(conversationId) ?? 0)) return;
    this.#marks.set(conversationId, seq);
    this.#moved.set(conversationId, seq);
    if (this.#telling !== undefined) return;
    this.#telling = setTimeout(() => void this.#tell(), gather);
  }

  /** They may have read on in another window, or on another device. */
  again(): void {
    for (const id of this.#marks.keys()) this.#wanted.add(id);
    this.#askSoon();
  }

  // Internal

  #askSoon(after = gather): void {
    if (this.#asking !== undefined || this.#wanted.size === 0) return;
    this.#asking = setTimeout(() => void this.#ask(), after);
  }

  async #ask(): Promise<void> {
    this.#asking = undefined;
    const ids = [...this.#wanted].slice(0, most);
    for (const id of ids) this.#wanted.delete(id);
    const found = await this.#kept.read(ids).catch(() => null);
    if (found === null) {
      for (const id of ids) this.#wanted.add(id);
      this.#askSoon(rest);
      return;
    }
    const known = new Map(found.map(({ conversationId, seq }) => [conversationId, seq]));
    for (const id of ids) this.#marks.set(id, Math.max(this.#marks.get(id) ?? 0, known.get(id) ?? 0));
    for (const listener of this.#listeners) listener();
    this.#askSoon();
  }

  /** What cannot be told now is told with the next line that is read; until then it counts here. */
  async #tell(): Promise<void> {
    this.#telling = undefined;
    const moved = [...this.#moved];
    this.#moved.clear();
    await Promise.all(moved.map(([id, seq]) => this.#kept.move(id, seq).catch(() => undefined)));
  }
}
