import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { givesUpAfter, surePost } from '../src/connection/surePost';

const message = { type: 'message', channelData: { clientActivityID: 'c1' } };

/** Direct Line's client, answering one after the other. */
function lineThatAnswers(...answers: (string | Error)[]) {
  const sent: unknown[] = [];
  return {
    sent,
    postActivity: (activity: never) => ({
      subscribe(observer: { next(id: string): void; error(reason: unknown): void; complete(): void }) {
        sent.push(activity);
        const answer = answers[Math.min(sent.length, answers.length) - 1]!;
        if (typeof answer === 'string') observer.next(answer);
        else observer.error(answer);
        return { unsubscribe() {} };
      },
    }),
  };
}

function send(line: ReturnType<typeof lineThatAnswers>, activity: { type: string } = message) {
  return new Promise<string>((resolve, reject) => {
    surePost(line)(activity).subscribe({ next: resolve, error: reject, complete() {} });
  });
}

describe('a message through a dead network', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is sent again, the same one, until the host has it', async () => {
    const line = lineThatAnswers('retry', 'retry', 'id-7');

    const id = send(line);
    await vi.runAllTimersAsync();

    expect(await id).toBe('id-7');
    expect(line.sent).toEqual([message, message, message]);
  });

  it('goes at once when the network is back', async () => {
    const line = lineThatAnswers('retry', 'id-7');
    const id = send(line);
    await vi.advanceTimersByTimeAsync(0);

    window.dispatchEvent(new Event('online'));

    expect(await id).toBe('id-7');
  });

  it('is called failed before Web Chat would offer to send it a second time', async () => {
    const outcome = send(lineThatAnswers('retry')).catch((reason: unknown) => reason);

    await vi.advanceTimersByTimeAsync(givesUpAfter + 30_000);

    expect(await outcome).toBeInstanceOf(Error);
  });

  it('fails at once when the host refuses it', async () => {
    const line = lineThatAnswers(new Error('400'));

    await expect(send(line)).rejects.toThrow('400');
    expect(line.sent).toHaveLength(1);
  });

  it('is overtaken by none that was typed after it', async () => {
    const line = lineThatAnswers('retry', 'retry', 'id-1', 'id-2', 'id-3');
    const post = surePost(line);
    const [first, second, third] = ['one', 'two', 'three'].map((text) => ({ type: 'message', text }));

    for (const message of [first!, second!, third!]) post(message).subscribe({ next() {}, error() {}, complete() {} });
    await vi.runAllTimersAsync();

    expect(line.sent).toEqual([first, first, first, second, third]);
  });

  it('holds up those after it no longer than it may be tried', async () => {
    const line = lineThatAnswers(new Error('400'), 'id-2');
    const post = surePost(line);

    post({ type: 'message' }).subscribe({ next() {}, error() {}, complete() {} });
    const second = new Promise<string>((resolve, reject) => post({ type: 'message' }).subscribe({ next: resolve, error: reject, complete() {} }));

    expect(await second).toBe('id-2');
  });

  it('does not repeat typing, which would be old by then', async () => {
    const line = lineThatAnswers('retry');

    expect(await send(line, { type: 'typing' })).toBe('retry');
    expect(line.sent).toHaveLength(1);
  });
});
