import type { KeyedStorage } from '../browser/storage';

export interface DockView {
  /** Conversation ids, in the order of their tabs. */
  open: readonly string[];
  active: string | null;
  /** Folded away on a wide screen, closed on a narrow one. */
  shown: boolean;
  /** In pixels, as the agent left it; null: as wide as usual. */
  width: number | null;
  /** How often somebody asked for a conversation: each time, the place to write in takes the focus. */
  asked: number;
}

const key = 'hub.dock';

/** The live conversation panel: which conversations are in it, and which one is in front. */
export class Dock {
  readonly #storage: KeyedStorage;
  readonly #listeners = new Set<() => void>();
  #view: DockView;

  constructor(storage: KeyedStorage) {
    this.#storage = storage;
    this.#view = restore(storage);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): DockView => this.#view;

  open(id: string): void {
    const open = this.#view.open.includes(id) ? this.#view.open : [...this.#view.open, id];
    this.#change({ ...this.#view, open, active: id, shown: true, asked: this.#view.asked + 1 });
  }

  /** Conversations that the server says are this agent's; they come in without stealing the front. */
  include(ids: readonly string[]): void {
    const missing = ids.filter(id => !this.#view.open.includes(id));
    if (missing.length === 0) return;
    const open = [...this.#view.open, ...missing];
    this.#change({ ...this.#view, open, active: this.#view.active ?? open[0] ?? null });
  }

  /** Brings a conversation to the front and leaves the focus where it is. */
  front(id: string): void {
    if (this.#view.open.includes(id)) this.#change({ ...this.#view, active: id });
  }

  close(id: string): void {
    const place = this.#view.open.indexOf(id);
    if (place < 0) return;
    const open = this.#view.open.filter(each => each !== id);
    const active = this.#view.active === id ? (open[Math.min(place, open.length - 1)] ?? null) : this.#view.active;
    this.#change({ ...this.#view, open, active });
  }

  /** The nth tab, counted from 1 as on the keyboard. */
  openNth(n: number): void {
    const id = this.#view.open[n - 1];
    if (id !== undefined) this.open(id);
  }

  /** Null: as wide as usual again. */
  resize(width: number | null): void {
    this.#change({ ...this.#view, width });
  }

  show(): void {
    this.#change({ ...this.#view, shown: true });
  }

  hide(): void {
    this.#change({ ...this.#view, shown: false });
  }

  #change(view: DockView): void {
    this.#view = view;
    this.#storage.write(key, { open: view.open, active: view.active, shown: view.shown, width: view.width });
    for (const listener of this.#listeners) listener();
  }
}

function restore(storage: KeyedStorage): DockView {
  const held = storage.read(key) as Partial<DockView> | null;
  const open = Array.isArray(held?.open) ? held.open.filter(id => typeof id === 'string') : [];
  const active = open.find(id => id === held?.active) ?? open[0] ?? null;
  const width = typeof held?.width === 'number' ? held.width : null;
  return { open, active, shown: held?.shown !== false, width, asked: 0 };
}
