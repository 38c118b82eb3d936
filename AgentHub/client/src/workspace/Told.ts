import type { KeyedStorage } from '../browser/storage';

const key = 'hub.told';
const remembered = 500;

/** Whether this tab is the first of the browser's to ask for the name. */
type FirstOfTabs = (name: string) => Promise<boolean>;

/** What has made itself heard in this browser, so that of all its tabs one does it, once. */
export class Told {
  readonly #storage: KeyedStorage;
  readonly #first: FirstOfTabs;

  constructor(storage: KeyedStorage, first: FirstOfTabs) {
    this.#storage = storage;
    this.#first = first;
  }

  /** True once for each matter, and again when there is more of it: a later time, or a higher number. */
  async claim(matter: string, upTo: number): Promise<boolean> {
    if (this.#upTo(matter) >= upTo || !(await this.#first(`${matter} ${upTo}`)) || this.#upTo(matter) >= upTo) return false;
    const others = this.#all().filter(([known]) => known !== matter);
    this.#storage.write(key, [...others, [matter, upTo]].slice(-remembered));
    return true;
  }

  #upTo(matter: string): number {
    return this.#all().find(([known]) => known === matter)?.[1] ?? -Infinity;
  }

  #all(): readonly (readonly [matter: string, upTo: number])[] {
    const held = this.#storage.read(key);
    return Array.isArray(held) ? held : [];
  }
}
