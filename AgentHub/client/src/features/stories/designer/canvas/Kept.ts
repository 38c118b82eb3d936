interface Drawn {
  id: string;
}

/** Gives the same object again for what looks the same: what is drawn already need not be drawn anew. */
export class Kept<T extends Drawn> {
  readonly #looks: (drawn: T) => readonly unknown[];
  #drawn = new Map<string, T>();

  constructor(looks: (drawn: T) => readonly unknown[]) {
    this.#looks = looks;
  }

  of(next: readonly T[]): T[] {
    const kept = next.map(drawn => {
      const before = this.#drawn.get(drawn.id);
      return before && this.#isSame(before, drawn) ? before : drawn;
    });
    this.#drawn = new Map(kept.map(drawn => [drawn.id, drawn]));
    return kept;
  }

  #isSame(one: T, other: T): boolean {
    const [before, after] = [this.#looks(one), this.#looks(other)];
    return before.every((each, place) => each === after[place]);
  }
}
