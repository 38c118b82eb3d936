interface ChangesOptions {
  /** Asks what became of these; false: it could not be shown now, and has to be asked again. */
  look: (ids: readonly string[]) => Promise<boolean>;
  pause?: number;
}

/** As many ids as the server answers at once. */
const most = 100;
const gather = 100;

/**
 * Gathers what has changed and looks at it, one look at a time and at most one a second: how much changes decides how
 * late one sees it, not how much is asked.
 */
export class Changes {
  readonly #look: ChangesOptions['look'];
  readonly #pause: number;
  readonly #waiting = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looking = false;
  #lastLook = -Infinity;
  #ended = false;

  constructor({ look, pause = 1_000 }: ChangesOptions) {
    this.#look = look;
    this.#pause = pause;
  }

  heard(id: string): void {
    this.#waiting.add(id);
    this.#soon();
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  #soon(): void {
    if (this.#ended || this.#looking || this.#timer !== undefined || this.#waiting.size === 0) return;
    this.#timer = setTimeout(() => void this.#go(), Math.max(gather, this.#lastLook + this.#pause - Date.now()));
  }

  async #go(): Promise<void> {
    this.#timer = undefined;
    this.#looking = true;
    const ids = [...this.#waiting].slice(0, most);
    for (const id of ids) this.#waiting.delete(id);
    const shown = await this.#look(ids).catch(() => false);
    if (!shown) for (const id of ids) this.#waiting.add(id);
    this.#looking = false;
    this.#lastLook = Date.now();
    this.#soon();
  }
}
