import type { Attachment } from '../api/activity';

/** In bytes for each, and how many go with one message. */
export interface Limits {
  mostBytes: number;
  mostFiles: number;
}

export interface FileToSend {
  key: number;
  file: File;
  state: 'uploading' | 'ready' | 'failed';
  /** How much of it has gone, from 0 to 1. */
  progress: number;
  /** What to tell the agent; only when failed. */
  why?: string;
  attachment?: Attachment;
}

export interface FilesView {
  files: readonly FileToSend[];
  /** Names of the last choice that cannot go along, and whether because of their size or their number. */
  refused: { tooLarge: readonly string[]; tooMany: readonly string[] };
}

export type Upload = (file: File, progress: (part: number) => void, signal: AbortSignal) => Promise<Attachment>;

const nothing: FilesView = { files: [], refused: { tooLarge: [], tooMany: [] } };

/** The files that will go with an agent's next line. Each is on its way to the server as soon as it is chosen. */
export class FilesToSend {
  readonly #upload: Upload;
  readonly #explain: (error: unknown) => string;
  readonly #running = new Map<number, AbortController>();
  readonly #listeners = new Set<() => void>();
  #view = nothing;
  #lastKey = 0;

  constructor(upload: Upload, explain: (error: unknown) => string = String) {
    this.#upload = upload;
    this.#explain = explain;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): FilesView => this.#view;

  // Actions

  add(chosen: Iterable<File>, { mostBytes, mostFiles }: Limits): void {
    const all = [...chosen];
    const fitting = all.filter(({ size }) => size <= mostBytes);
    const room = Math.max(0, mostFiles - this.#view.files.length);
    const added = fitting.slice(0, room).map(file => ({ key: (this.#lastKey += 1), file, state: 'uploading' as const, progress: 0 }));
    this.#show({
      files: [...this.#view.files, ...added],
      refused: { tooLarge: all.filter(({ size }) => size > mostBytes).map(nameOf), tooMany: fitting.slice(room).map(nameOf) },
    });
    for (const one of added) void this.#send(one);
  }

  retry(key: number): void {
    const one = this.#view.files.find(each => each.key === key);
    if (one?.state !== 'failed') return;
    this.#change(key, { state: 'uploading', progress: 0 });
    void this.#send(one);
  }

  /** Also cancels it, if it is on its way. */
  remove(key: number): void {
    this.#running.get(key)?.abort();
    this.#show({ ...nothing, files: this.#view.files.filter(each => each.key !== key) });
  }

  /** What goes into the message; nothing is left here. */
  take(): Attachment[] {
    const taken = this.#view.files.flatMap(({ attachment }) => attachment ?? []);
    this.#show(nothing);
    return taken;
  }

  // Internal

  async #send({ key, file }: FileToSend): Promise<void> {
    const running = new AbortController();
    this.#running.set(key, running);
    try {
      const attachment = await this.#upload(file, progress => this.#change(key, { progress }), running.signal);
      this.#change(key, { state: 'ready', progress: 1, attachment });
    } catch (error) {
      if (!running.signal.aborted) this.#change(key, { state: 'failed', why: this.#explain(error) });
    } finally {
      this.#running.delete(key);
    }
  }

  #change(key: number, change: Partial<FileToSend>): void {
    this.#show({ ...this.#view, files: this.#view.files.map(each => (each.key === key ? { ...each, ...change } : each)) });
  }

  #show(view: FilesView): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}

const nameOf = ({ name }: File) => name;
