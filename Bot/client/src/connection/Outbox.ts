import { clientIdOf } from '../models/activity';
import { backoff } from '../models/backoff';
import { Refused, type Outgoing } from './post';
import { wait } from './wait';

/** For how long a line is tried, in milliseconds, before the person is told that it was not sent. */
export const givesUpAfter = 300_000;

/** Why a line was not sent: the status that the host refused it with, or that the host could not be reached. */
export type Failure = number | 'unreachable';

export interface Line {
  readonly activity: Outgoing;
  /** When the person said it, or asked to have it sent again; milliseconds since 1970. */
  readonly since: number;
  /** Undefined while it is being sent. */
  readonly failure?: Failure;
}

/**
 * What the person has said and the host does not have yet. Each line is sent until the host has it, one after the other,
 * so that they arrive in the order in which they were typed. The host knows a line by its `clientActivityID`: sent again,
 * after a lost answer or a retry, it is in the conversation once.
 */
export class Outbox {
  readonly #post: (activity: Outgoing) => Promise<void>;
  readonly #now: () => number;
  readonly #lines = new Map<string, Line>();
  readonly #listeners = new Set<() => void>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(post: (activity: Outgoing) => Promise<void>, now: () => number = Date.now) {
    this.#post = post;
    this.#now = now;
  }

  /** Resolves when the host has it, rejects when it is given up. */
  send(activity: Outgoing, since = this.#now()): Promise<void> {
    const line = { activity, since };
    this.#note(line);
    // The next one waits, or it would overtake what is tried again.
    const sent = this.#last.then(() => this.#deliver(line));
    this.#last = sent.catch(() => undefined);
    return sent;
  }

  /** Sends all again, in their order, that did not reach the host. */
  retry(): void {
    for (const { activity, failure } of this.lines) if (failure === 'unreachable') this.send(activity).catch(() => undefined);
  }

  /** The line came back from the host: it is there, whatever became of the answer. */
  heard(clientActivityID: string): void {
    if (this.#lines.delete(clientActivityID)) this.#tell();
  }

  get lines(): readonly Line[] {
    return [...this.#lines.values()];
  }

  /** Undefined when the host has the line. */
  line(clientActivityID: string): Line | undefined {
    return this.#lines.get(clientActivityID);
  }

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => void this.#listeners.delete(changed);
  };

  async #deliver(line: Line): Promise<void> {
    try {
      await this.#untilTaken(line);
      this.heard(clientIdOf(line.activity));
    } catch (reason) {
      this.#note({ ...line, failure: reason instanceof Refused ? reason.status : 'unreachable' });
      throw reason;
    }
  }

  async #untilTaken({ activity, since }: Line): Promise<void> {
    for (let failures = 1; ; failures += 1) {
      try {
        return await this.#post(activity);
      } catch (reason) {
        if (!this.#lines.has(clientIdOf(activity))) return;
        if (reason instanceof Refused || this.#now() - since >= givesUpAfter) throw reason;
        await wait(backoff(failures));
      }
    }
  }

  #note(line: Line): void {
    this.#lines.set(clientIdOf(line.activity), line);
    this.#tell();
  }

  #tell(): void {
    for (const changed of this.#listeners) changed();
  }
}
