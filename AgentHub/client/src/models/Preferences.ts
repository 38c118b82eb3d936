import type { KeyedStorage } from './storage';

export interface PreferencesView {
  sound: boolean;
  desktop: boolean;
  /** J, K, T, R, ? without Alt or Ctrl; some speech and switch users need them off. */
  singleKeys: boolean;
}

const key = 'hub.preferences';
const defaults: PreferencesView = { sound: true, desktop: false, singleKeys: true };

/** How this browser wants to be told things. */
export class Preferences {
  readonly #storage: KeyedStorage;
  readonly #listeners = new Set<() => void>();
  #view: PreferencesView;

  constructor(storage: KeyedStorage) {
    this.#storage = storage;
    this.#view = { ...defaults, ...(storage.read(key) as Partial<PreferencesView> | null) };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): PreferencesView => this.#view;

  change(change: Partial<PreferencesView>): void {
    this.#view = { ...this.#view, ...change };
    this.#storage.write(key, this.#view);
    for (const listener of this.#listeners) listener();
  }
}
