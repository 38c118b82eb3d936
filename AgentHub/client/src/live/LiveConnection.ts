import type { Entry } from '../api/activity';
import { backoff } from './backoff';
import type { Change, DesignerSignal, TypingSignal } from './frames';

export type LiveState = 'connecting' | 'connected' | 'reconnecting';

/** The part of SignalR's HubConnection that is used here. */
export interface Wire {
  start(): Promise<void>;
  stop(): Promise<void>;
  send(method: string, ...args: unknown[]): Promise<void>;
  stream<T>(method: string, ...args: unknown[]): {
    subscribe(observer: { next(value: T): void; error(problem: unknown): void; complete(): void }): {
      dispose(): void;
    };
  };
  on(method: string, heard: (...args: never[]) => void): void;
  onclose(closed: (error?: Error) => void): void;
}

/** Somebody who reads a conversation's log from a cursor. */
export interface LogReader {
  readonly lastSeq: number;
  receive(batch: readonly Entry[]): void;
}

interface Following {
  conversationId: string;
  reader: LogReader;
  attempt: number;
  stream?: { dispose(): void };
  again?: ReturnType<typeof setTimeout>;
}

/**
 * The page's line to the server. It comes back by itself for as long as the page lives, and every
 * reader goes on from the last entry that it holds, so nothing is missed and nothing comes twice.
 */
export class LiveConnection {
  readonly #wire: Wire;
  readonly #stateListeners = new Set<() => void>();
  readonly #changeListeners = new Set<(change: Change) => void>();
  readonly #typingListeners = new Set<(signal: TypingSignal) => void>();
  readonly #designerListeners = new Set<(signal: DesignerSignal) => void>();
  readonly #following = new Set<Following>();
  #state: LiveState = 'connecting';
  #ended = false;
  #attempt = 0;
  #nextTry: ReturnType<typeof setTimeout> | undefined;

  constructor(wire: Wire) {
    this.#wire = wire;
    wire.on('Changed', (changes: Change[]) => {
      for (const change of changes) tell(this.#changeListeners, change);
    });
    wire.on('UserTyping', (signal: TypingSignal) => tell(this.#typingListeners, signal));
    wire.on('DesignerAt', (signal: DesignerSignal) => tell(this.#designerListeners, signal));
    wire.onclose(() => this.#lost());
  }

  // Lifecycle

  start(): void {
    void this.#connect();
  }

  /** What would have waited tries now: the network is back, or the laptop woke up. */
  hurry(): void {
    if (this.#nextTry === undefined) return;
    clearTimeout(this.#nextTry);
    this.#attempt = 0;
    void this.#connect();
  }

  /** The line may be dead without anybody having said so: it is made anew. */
  async renew(): Promise<void> {
    if (this.#state === 'connected') await this.#wire.stop();
    this.hurry();
  }

  /** Waits so long, or until the line is back, if that is sooner. */
  rest(milliseconds: number): Promise<void> {
    return new Promise(resolve => {
      const over = () => {
        clearTimeout(timer);
        stop();
        resolve();
      };
      const timer = setTimeout(over, milliseconds);
      const stop = this.subscribe(() => {
        if (this.#state === 'connected') over();
      });
    });
  }

  async end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#nextTry);
    for (const following of this.#following) this.#pause(following);
    await this.#wire.stop();
  }

  readonly state = (): LiveState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => listen(this.#stateListeners, listener);

  // Actions

  onChange(listener: (change: Change) => void): () => void {
    return listen(this.#changeListeners, listener);
  }

  onTyping(listener: (signal: TypingSignal) => void): () => void {
    return listen(this.#typingListeners, listener);
  }

  onDesigner(listener: (signal: DesignerSignal) => void): () => void {
    return listen(this.#designerListeners, listener);
  }

  follow(conversationId: string, reader: LogReader): () => void {
    const following: Following = { conversationId, reader, attempt: 0 };
    this.#following.add(following);
    if (this.#state === 'connected') this.#read(following);
    return () => {
      this.#following.delete(following);
      this.#pause(following);
    };
  }

  /** Typing is a courtesy: if it does not get through, nobody needs to know. */
  sendTyping(conversationId: string): void {
    this.#say('Typing', conversationId);
  }

  /** Which story this page has open, and at which step; null for none. */
  sendAtStory(storyId: string | null, step: string | null): void {
    this.#say('AtStory', storyId, step);
  }

  // Internal

  #say(method: string, ...args: unknown[]): void {
    if (this.#state === 'connected') this.#wire.send(method, ...args).catch(() => undefined);
  }

  async #connect(): Promise<void> {
    this.#nextTry = undefined;
    try {
      await this.#wire.start();
      if (this.#ended) return;
      this.#attempt = 0;
      this.#become('connected');
      for (const following of this.#following) this.#read(following);
    } catch {
      if (this.#ended) return;
      if (this.#attempt > 0) this.#become('reconnecting');
      this.#tryLater();
    }
  }

  #lost(): void {
    if (this.#ended) return;
    for (const following of this.#following) this.#pause(following);
    this.#become('reconnecting');
    this.#tryLater();
  }

  #tryLater(): void {
    const wait = backoff(this.#attempt);
    this.#attempt += 1;
    this.#nextTry = setTimeout(() => void this.#connect(), wait);
  }

  #read(following: Following): void {
    this.#pause(following);
    const { conversationId, reader } = following;
    const stream = this.#wire.stream<Entry[]>('FollowLog', conversationId, reader.lastSeq).subscribe({
      next: batch => {
        if (following.stream !== undefined && following.stream !== stream) return;
        following.attempt = 0;
        reader.receive(batch);
        if (Math.max(...batch.map(entry => entry.seq)) > reader.lastSeq) this.#readAgain(following);
      },
      error: () => this.#readAgain(following),
      complete: () => this.#readAgain(following),
    });
    following.stream = stream;
  }

  #readAgain(following: Following): void {
    if (!this.#following.has(following) || this.#state !== 'connected') return;
    clearTimeout(following.again);
    following.again = setTimeout(() => {
      if (this.#state === 'connected') this.#read(following);
    }, backoff(following.attempt));
    following.attempt += 1;
  }

  #pause(following: Following): void {
    clearTimeout(following.again);
    const { stream } = following;
    delete following.stream;
    try {
      stream?.dispose();
    } catch {
      // SignalR tells the server to stop the stream; on a line that is gone there is nobody to tell.
    }
  }

  #become(state: LiveState): void {
    if (this.#state === state) return;
    this.#state = state;
    for (const listener of this.#stateListeners) listener();
  }
}

function listen<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell<T>(listeners: Set<(news: T) => void>, news: T): void {
  for (const listener of listeners) listener(news);
}
