import { isPassing, Refusal } from '../../../api/http';
import type { KeyedStorage } from '../../../browser/storage';
import type { Version } from './api';
import { begin, change, type History, redo, undo } from './document/history';
import type { JsonObject } from './document/json';
import { parse, type StoryText } from './document/parse';
import { write } from './document/write';

type Keeping = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

export interface DraftView {
  story: JsonObject;
  keeping: Keeping;
  canUndo: boolean;
  canRedo: boolean;
  error: unknown;
  /** What somebody else saved meanwhile. */
  theirs: Version | null;
}

interface Server {
  read: () => Promise<Version>;
  save: (text: string, etag: string | null) => Promise<{ etag: string | null }>;
}

interface Kept {
  text: string;
  base: Version;
}

const pause = 800;
const patience = 5_000;

/** A story being edited, and its way to the server: saved by itself, kept in this browser until then. */
export class DraftKeeper {
  readonly #listeners = new Set<() => void>();
  readonly #server: Server;
  readonly #storage: KeyedStorage;
  readonly #key: string;
  #file: Omit<StoryText, 'root'>;
  #base: Version;
  #history: History<JsonObject>;
  #keeping: Keeping = 'saved';
  #error: unknown = null;
  #theirs: Version | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;
  #savedAt = -Infinity;
  #view: DraftView;

  constructor(server: Server, first: Version, storage: KeyedStorage, key: string) {
    this.#server = server;
    this.#storage = storage;
    this.#key = key;
    const { root, ...file } = parse(first.text);
    this.#file = file;
    this.#base = first;
    this.#history = begin(root);
    this.#restore(first);
    this.#view = this.#look();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): DraftView => this.#view;

  text(): string {
    return write({ ...this.#file, root: this.#history.now });
  }

  get base(): Version {
    return this.#base;
  }

  change(make: (story: JsonObject) => JsonObject, about: string | null = null): void {
    this.#go(change(this.#history, make(this.#history.now), about));
  }

  undo(): void {
    this.#go(undo(this.#history));
  }

  redo(): void {
    this.#go(redo(this.#history));
  }

  /** The server has this version now. Without changes of our own it is shown; else saving finds out. */
  arrived(version: Version): void {
    // Asked for before our last save arrived: it may be the one before.
    if ((version.askedAt ?? Infinity) < this.#savedAt) return;
    if (version.text === this.#base.text || this.#keeping !== 'saved') {
      if (version.text === this.#base.text) this.#base = version;
      return;
    }
    this.#open(version);
    this.#tell();
  }

  /** Goes on from their version with this content, which one can still undo. */
  resolve(story: JsonObject, theirs: Version): void {
    const { before, after } = parse(theirs.text);
    this.#file = { before, after };
    this.#base = theirs;
    this.#theirs = null;
    this.#history = change(this.#history, story);
    this.#keeping = 'waiting';
    this.#later();
    this.#tell();
  }

  /** Saves what is not saved yet. False if that did not work. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#saving;
    if (this.#keeping === 'waiting' || this.#keeping === 'failed') await this.#save();
    return this.#keeping === 'saved';
  }

  /** Keeps in this browser what may not arrive any more. */
  keep(): void {
    const text = this.text();
    this.#storage.write(this.#key, text === this.#base.text ? null : { text, base: this.#base });
  }

  #restore(first: Version): void {
    const kept = this.#storage.read(this.#key) as Kept | null;
    if (!kept || kept.text === first.text) return;
    const { root, ...file } = parse(kept.text);
    this.#history = change(this.#history, root);
    this.#file = file;
    const isNew = kept.base.text !== first.text;
    if (isNew) this.#base = kept.base;
    this.#theirs = isNew ? first : null;
    this.#keeping = isNew ? 'conflict' : 'waiting';
    if (!isNew) this.#later();
  }

  #open(version: Version): void {
    const { root, ...file } = parse(version.text);
    this.#file = file;
    this.#base = version;
    this.#history = begin(root);
  }

  #go(history: History<JsonObject>): void {
    if (history === this.#history) return;
    this.#history = history;
    if (this.#keeping !== 'conflict') {
      if (this.#keeping !== 'saving') this.#keeping = 'waiting';
      this.#later();
    }
    this.#tell();
  }

  #later(after = pause): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), after);
  }

  #save(): Promise<void> {
    this.#saving ??= this.#send().finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  async #send(): Promise<void> {
    const text = this.text();
    if (text === this.#base.text) return this.#become('saved');
    this.keep();
    this.#become('saving');
    try {
      const { etag } = await this.#server.save(text, this.#base.etag);
      this.#base = { text, etag };
      this.#savedAt = performance.now();
      this.keep();
      const isWhole = this.text() === text;
      if (!isWhole) this.#later();
      this.#become(isWhole ? 'saved' : 'waiting');
    } catch (error) {
      await this.#refused(error);
    }
  }

  async #refused(error: unknown): Promise<void> {
    if (error instanceof Refusal && error.status === 412) {
      try {
        this.#theirs = await this.#server.read();
        return this.#become('conflict');
      } catch {
        // Their version did not arrive. The next save asks again.
      }
    }
    if (isPassing(error)) this.#later(patience);
    this.#become('failed', error);
  }

  #become(keeping: Keeping, error: unknown = null): void {
    this.#keeping = keeping;
    this.#error = error;
    this.#tell();
  }

  #look(): DraftView {
    const { now, past, future } = this.#history;
    return {
      story: now, keeping: this.#keeping, canUndo: past.length > 0, canRedo: future.length > 0, error: this.#error, theirs: this.#theirs,
    };
  }

  #tell(): void {
    this.#view = this.#look();
    for (const listener of this.#listeners) listener();
  }
}
