import { newId } from '../browser/able';
import type { Attachment, Entry } from '../api/activity';
import { markOf } from '../api/mark';

/** `waiting`: the server cannot be reached; the line goes out by itself. `failed`: the server refused it. */
type SendState = 'sending' | 'waiting' | 'sent' | 'failed';

/** A line the agent wrote that has not come back in the log yet. */
export interface PendingLine {
  clientMessageId: string;
  text: string;
  attachments?: readonly Attachment[];
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

type Say = (message: Pick<PendingLine, 'clientMessageId' | 'text' | 'attachments'>) => Promise<{ seq: number }>;

export interface Outbox {
  read(): readonly PendingLine[];
  write(lines: readonly PendingLine[]): void;
}

interface ThreadOptions {
  say: Say;
  explain?: (error: unknown) => string;
  /** Whether the same line may succeed later without anybody's doing. */
  isPassing?: (error: unknown) => boolean;
  pause?: (attempt: number) => Promise<void>;
  /** Where lines wait that the log does not have yet, through a reload. */
  outbox?: Outbox;
  newId?: () => string;
  now?: () => number;
}

/**
 * One conversation as this page knows it: the log, merged by number, and the agent's own lines that
 * are still on their way. A line leaves `pending` when the log shows it, never before, so it is on
 * the screen exactly once at every moment. Sending the same line again is harmless (the server knows it
 * by its id), so a line whose fate is unknown is simply sent again, also after a reload.
 */
export class ConversationThread {
  readonly #options: Required<ThreadOptions>;
  readonly #listeners = new Set<() => void>();
  #view: ThreadView = { entries: [], pending: [], loaded: false };
  #line: Promise<unknown> = Promise.resolve();

  constructor(options: ThreadOptions) {
    this.#options = {
      explain: String,
      isPassing: () => false,
      pause: () => Promise.resolve(),
      outbox: { read: () => [], write: () => undefined },
      newId,
      now: () => Date.now(),
      ...options,
    };
    this.#view = { ...this.#view, pending: this.#options.outbox.read() };
    for (const line of this.#view.pending) if (line.state !== 'failed') void this.#queue(line);
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
    this.#show({ loaded: true, entries, pending: this.#stillPending(fresh) });
  }

  /** Lines go out one after the other, so they arrive in the order in which they were written. */
  send(text: string, attachments: readonly Attachment[] = []): Promise<void> {
    const line: PendingLine = {
      clientMessageId: this.#options.newId(),
      text,
      ...(attachments.length > 0 && { attachments }),
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

  #stillPending(fresh: readonly Entry[]): readonly PendingLine[] {
    const { pending } = this.#view;
    if (pending.length === 0) return pending;
    const arrived = new Set(fresh.map(({ activity }) => markOf(activity).clientMessageId));
    const lastSeq = fresh.at(-1)?.seq ?? this.lastSeq;
    return pending.filter(({ clientMessageId, seq }) => !arrived.has(clientMessageId) && (seq ?? Infinity) > lastSeq);
  }

  #queue(line: PendingLine): Promise<void> {
    const sent = this.#line.then(() => this.#deliver(line));
    this.#line = sent;
    return sent;
  }

  async #deliver(line: PendingLine, attempt = 0): Promise<void> {
    const { clientMessageId, text, attachments } = line;
    try {
      const { seq } = await this.#options.say({ clientMessageId, text, ...(attachments && { attachments }) });
      if (seq <= this.lastSeq) this.discard(clientMessageId);
      else this.#change(clientMessageId, { state: 'sent', seq });
    } catch (error) {
      if (!this.#options.isPassing(error)) {
        this.#change(clientMessageId, { state: 'failed', why: this.#options.explain(error) });
        return;
      }
      this.#change(clientMessageId, { state: 'waiting' });
      await this.#options.pause(attempt);
      const stillWanted = this.#view.pending.some(each => each.clientMessageId === clientMessageId);
      if (stillWanted) await this.#deliver(line, attempt + 1);
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
    if (view.pending !== this.#view.pending) this.#options.outbox.write(view.pending);
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}
