import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchedSocket } from '../src/connection/watchedSocket';

/** A socket that the test opens and closes. */
class FakeSocket extends EventTarget {
  #onclose: ((event: Event) => unknown) | null = null;

  get onclose() {
    return this.#onclose;
  }

  set onclose(hear: ((event: Event) => unknown) | null) {
    this.#onclose = hear;
  }

  set onerror(_: unknown) {
    throw new Error('Nobody hears an error before its close.');
  }

  closes() {
    this.#onclose?.(new Event('close'));
    this.dispatchEvent(new Event('close'));
  }
}

describe('a host that was away', () => {
  const answers = vi.fn<() => Promise<unknown>>();

  beforeEach(() => {
    vi.useFakeTimers();
    answers.mockReset();
    vi.stubGlobal('WebSocket', FakeSocket);
    vi.stubGlobal('fetch', answers);
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  function connected() {
    const heard: boolean[] = [];
    const lost = vi.fn();
    const over = new AbortController();
    const socket = new (watchedSocket((open) => heard.push(open), over.signal))('ws://chat.example') as unknown as FakeSocket;
    socket.onerror = () => {};
    socket.onclose = lost;
    return { heard, lost, over, socket };
  }

  it('is looked for, and Direct Line’s client hears of the loss when it is there again, within two seconds', async () => {
    answers.mockRejectedValue(new TypeError('refused'));
    const { heard, lost, socket } = connected();

    socket.closes();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual([false]);
    expect(lost).not.toHaveBeenCalled();

    answers.mockResolvedValue({ status: 503 });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(lost).not.toHaveBeenCalled();

    answers.mockResolvedValue({ status: 200 });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(lost).toHaveBeenCalledTimes(1);
  });

  it('is not looked for more often than a host can bear, nor after the page has gone', async () => {
    answers.mockRejectedValue(new TypeError('refused'));
    const { lost, over, socket } = connected();

    socket.closes();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(answers.mock.calls.length).toBeLessThan(85);
    over.abort();
    answers.mockClear();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(answers).not.toHaveBeenCalled();
    expect(lost).toHaveBeenCalledTimes(1);
  });
});
