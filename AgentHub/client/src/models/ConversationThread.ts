import type { Entry } from '../api/wire';

export type SendState = 'sending' | 'sent' | 'failed';

/** A line the agent wrote that has not come back in the log yet. */
export interface PendingLine {
  clientMessageId: string;
  text: string;
  at: string;
  state: SendState;
  /** Known once the server took it. */
  seq?: number;
  /** What to tell the agent; only when failed. */
  why?: string;
}

export interface ThreadView {
  entries: readonly Entry[];
  pending: readonly PendingLine[];
  /** False until the first batch of the log has arrived. */
  loaded: boolean;
}

type Say = (message: { clientMessageId: string; text: string }) => Promise<{ seq: number }>;

interface ThreadOptions {
  say: Say;
  explain?: (error: unknown) => string;
  newId?: () => string;
  now?: () => number;
}

/**
 * One conversation as this page knows it: the log, merged by number, and the agent's own lines that
 * are still on their way. A line leaves `pending` when the log shows it, never before, so it is on
 * the screen exactly once at every moment.
 */
export class ConversationThread {
  readonly #options: Required<ThreadOptions>;
  readonly #listeners = new Set<() => void>();
  #view: ThreadView = { entries: [], pending: [], loaded: false };
  #line: Promise<unknown> = Promise.resolve();

  constructor(options: ThreadOptions) {
    this.#options = {
      explain: String,
      newId: () => crypto.randomUUID(),
      now: () => Date.now(),
      ...options,
    };
  }

  // Lifecycle

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): ThreadView => this.#view;

  /** Where to go on reading: everything up to here is held, without holes. */
  get lastSeq(): number {
    return this.#view.entries.at(-1)?.seq ?? 0;
  }

  // Actions

  receive(batch: readonly Entry[]): void {
    const fresh = this.#inOrder(batch);
    if (fresh.length === 0 && this.#view.loaded) return;
    const entries = fresh.length === 0 ? this.#view.entries : [...this.#view.entries, ...fresh];
    const arrived = new Set(fresh.map(clientMessageIdOf));
    const lastSeq = entries.at(-1)?.seq ?? 0;
    this.#show({
      loaded: true,
      entries,
      pending: this.#view.pending.filter(
        line => !arrived.has(line.clientMessageId) && !(line.seq !== undefined && line.seq <= lastSeq),
      ),
    });
  }

  /** Lines go out one after the other, so they arrive in the order in which they were written. */
  send(text: string): Promise<void> {
    const line: PendingLine = {
      clientMessageId: this.#options.newId(),
      text,
      at: new Date(this.#options.now()).toISOString(),
      state: 'sending',
    };
    this.#show({ ...this.#view, pending: [...this.#view.pending, line] });
    return this.#queue(line);
  }

  retry(clientMessageId: string): Promise<void> {
    const line = this.#view.pending.find(each => each.clientMessageId === clientMessageId);
    if (line?.state !== 'failed') return Promise.resolve();
    this.#change(clientMessageId, { state: 'sending' });
    return this.#queue(line);
  }

  discard(clientMessageId: string): void {
    this.#show({
      ...this.#view,
      pending: this.#view.pending.filter(line => line.clientMessageId !== clientMessageId),
    });
  }

  // Internal

  /** The log has no holes, so a batch that would leave one is not ours to show yet: it will come again. */
  #inOrder(batch: readonly Entry[]): Entry[] {
    const fresh: Entry[] = [];
    let next = this.lastSeq + 1;
    for (const entry of batch.toSorted((a, b) => a.seq - b.seq)) {
      if (entry.seq !== next) continue;
      fresh.push(entry);
      next += 1;
    }
    return fresh;
  }

  #queue(line: PendingLine): Promise<void> {
    const sent = this.#line.then(() => this.#deliver(line));
    this.#line = sent;
    return sent;
  }

  async #deliver({ clientMessageId, text }: PendingLine): Promise<void> {
    try {
      const { seq } = await this.#options.say({ clientMessageId, text });
      if (seq <= this.lastSeq) this.discard(clientMessageId);
      else this.#change(clientMessageId, { state: 'sent', seq });
    } catch (error) {
      this.#change(clientMessageId, { state: 'failed', why: this.#options.explain(error) });
    }
  }

  #change(clientMessageId: string, change: Partial<PendingLine>): void {
    this.#show({
      ...this.#view,
      pending: this.#view.pending.map(line =>
        line.clientMessageId === clientMessageId ? { ...line, ...change } : line,
      ),
    });
  }

  #show(view: ThreadView): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}

function clientMessageIdOf({ activity }: Entry): unknown {
  const data = activity.channelData as { liveTakeover?: { clientMessageId?: unknown } } | null | undefined;
  return data?.liveTakeover?.clientMessageId;
}
