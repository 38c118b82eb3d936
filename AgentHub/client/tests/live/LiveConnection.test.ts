import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../src/api/activity';
import { LiveConnection, type Wire } from '../../src/live/LiveConnection';
import { alternating } from '../../src/live/signalR';
import { entry } from '../cast';

interface OpenStream {
  conversationId: unknown;
  after: unknown;
  next(batch: Entry[]): void;
  error(): void;
  disposed: boolean;
}

/** A server that is there or not, as the test says. */
class FakeWire implements Wire {
  up = true;
  streams: OpenStream[] = [];
  readonly #heard = new Map<string, (...args: never[]) => void>();
  #closed: () => void = () => undefined;

  start = () => (this.up ? Promise.resolve() : Promise.reject(new Error('down')));
  stop = () => {
    this.#closed();
    return Promise.resolve();
  };
  send = () => Promise.resolve();
  on = (method: string, heard: (...args: never[]) => void) => void this.#heard.set(method, heard);
  onclose = (closed: () => void) => void (this.#closed = closed);

  stream<T>(_method: string, conversationId: unknown, after: unknown) {
    return {
      subscribe: (observer: { next(value: T): void; error(problem: unknown): void; complete(): void }) => {
        const stream: OpenStream = {
          conversationId, after, disposed: false,
          next: batch => observer.next(batch as T),
          error: () => observer.error(new Error('broken')),
        };
        this.streams.push(stream);
        return { dispose: () => { stream.disposed = true; } };
      },
    };
  }

  drop() {
    this.up = false;
    this.#closed();
  }

  say(method: string, news: unknown) {
    (this.#heard.get(method) as ((news: unknown) => void) | undefined)?.(news);
  }
}

function reader() {
  const held: number[] = [];
  return {
    held,
    get lastSeq() {
      return held.at(-1) ?? 0;
    },
    receive(batch: readonly Entry[]) {
      for (const { seq } of batch) if (seq === this.lastSeq + 1) held.push(seq);
    },
  };
}

const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('the live connection', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('goes on from the last entry held after the line was lost', async () => {
    const wire = new FakeWire();
    const live = new LiveConnection(wire);
    const ada = reader();
    live.follow('ada', ada);
    live.start();
    await later(0);
    wire.streams[0]?.next([entry(1), entry(2)]);
    wire.drop();
    expect(live.state()).toBe('reconnecting');
    wire.up = true;
    await later(20_000);
    expect(live.state()).toBe('connected');
    expect(wire.streams.map(({ after }) => after)).toEqual([0, 2]);
    expect(ada.held).toEqual([1, 2]);
  });

  it('never stops trying', async () => {
    const wire = new FakeWire();
    wire.up = false;
    const live = new LiveConnection(wire);
    live.start();
    await later(60 * 60_000);
    expect(live.state()).toBe('reconnecting');
    wire.up = true;
    await later(20_000);
    expect(live.state()).toBe('connected');
  });

  it('tries at once when the network is back', async () => {
    const wire = new FakeWire();
    wire.up = false;
    const live = new LiveConnection(wire);
    live.start();
    await later(10 * 60_000);
    wire.up = true;
    live.hurry();
    await later(0);
    expect(live.state()).toBe('connected');
  });

  it('is made anew after the computer has slept, though it looks alive', async () => {
    const wire = new FakeWire();
    const live = new LiveConnection(wire);
    live.start();
    await later(0);
    const ada = reader();
    live.follow('ada', ada);
    wire.streams[0]?.next([entry(1)]);
    void live.renew();
    await later(0);
    expect(live.state()).toBe('connected');
    expect(wire.streams.map(({ after }) => after)).toEqual([0, 1]);
  });

  it('lets nobody rest once it is back', async () => {
    const wire = new FakeWire();
    wire.up = false;
    const live = new LiveConnection(wire);
    live.start();
    await later(60_000);
    const rested = vi.fn();
    void live.rest(3_600_000).then(rested);
    void live.rest(1_000).then(rested);
    await later(1_000);
    expect(rested).toHaveBeenCalledTimes(1);
    wire.up = true;
    live.hurry();
    await later(0);
    expect(rested).toHaveBeenCalledTimes(2);
  });

  it('reads again from where it was when a stream breaks or leaves a hole', async () => {
    const wire = new FakeWire();
    const live = new LiveConnection(wire);
    live.start();
    await later(0);
    const ada = reader();
    live.follow('ada', ada);
    wire.streams[0]?.next([entry(1)]);
    wire.streams[0]?.error();
    await later(1_000);
    wire.streams[1]?.next([entry(3)]);
    await later(2_000);
    expect(wire.streams.map(({ after }) => after)).toEqual([0, 1, 1]);
  });

  it('lets go of a conversation that nobody follows', async () => {
    const wire = new FakeWire();
    const live = new LiveConnection(wire);
    live.start();
    await later(0);
    const stop = live.follow('ada', reader());
    stop();
    expect(wire.streams[0]?.disposed).toBe(true);
    wire.drop();
    wire.up = true;
    await later(20_000);
    expect(wire.streams).toHaveLength(1);
  });

  it('passes on what the server tells', async () => {
    const wire = new FakeWire();
    const live = new LiveConnection(wire);
    const changed = vi.fn();
    live.onChange(changed);
    wire.say('Changed', [{ topic: 'requests', id: '1' }, { topic: 'support', id: '2' }]);
    expect(changed.mock.calls).toEqual([[{ topic: 'requests', id: '1' }], [{ topic: 'support', id: '2' }]]);
  });
});

describe('two ways to the server', () => {
  it('are tried in turn, and the one that opens is used', async () => {
    const [socket, polling] = [new FakeWire(), new FakeWire()];
    socket.up = false;
    const heard: unknown[] = [];
    const wire = alternating(socket, polling);
    wire.on('Changed', (news: never) => heard.push(news));

    await expect(wire.start()).rejects.toThrow('down');
    await wire.start();
    wire.stream('FollowLog', 'c1', 0).subscribe({ next: () => undefined, error: () => undefined, complete: () => undefined });
    polling.say('Changed', 'news');

    expect(heard).toEqual(['news']);
    expect([socket.streams.length, polling.streams.length]).toEqual([0, 1]);
  });
});
