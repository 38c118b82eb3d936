import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { givesUpAfter, Outbox } from '../src/connection/Outbox';
import { Refused, type Outgoing } from '../src/connection/post';
import { resumeUnsent } from '../src/connection/unsent';

const line = (id: string, more: Partial<Outgoing> = {}): Outgoing => ({
  type: 'message',
  text: id,
  channelData: { clientActivityID: id },
  ...more,
});

/** A host that answers the tries one after the other, the last answer over and over. */
function hostThatAnswers(...answers: ('yes' | Error)[]) {
  const tried: string[] = [];
  const post = async ({ channelData }: Outgoing) => {
    tried.push(channelData!.clientActivityID!);
    const answer = answers[Math.min(tried.length, answers.length) - 1]!;
    if (answer !== 'yes') throw answer;
  };
  return { tried, outbox: new Outbox(post) };
}

const unreachable = new TypeError('Failed to fetch');

describe('what the person says through a dead network', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is sent again, the same one, until the host has it', async () => {
    const { tried, outbox } = hostThatAnswers(unreachable, unreachable, 'yes');

    const sent = outbox.send(line('a'));
    expect(outbox.line('a')).toMatchObject({ activity: { text: 'a' } });
    await vi.runAllTimersAsync();

    await sent;
    expect(tried).toEqual(['a', 'a', 'a']);
    expect(outbox.lines).toEqual([]);
  });

  it('goes at once when the network is back', async () => {
    const { outbox } = hostThatAnswers(unreachable, 'yes');
    const sent = outbox.send(line('a'));
    await vi.advanceTimersByTimeAsync(0);

    window.dispatchEvent(new Event('online'));

    await sent;
  });

  it('is overtaken by none that was typed after it', async () => {
    const { tried, outbox } = hostThatAnswers(unreachable, unreachable, 'yes');

    for (const id of ['a', 'b', 'c']) void outbox.send(line(id));
    await vi.runAllTimersAsync();

    expect(tried).toEqual(['a', 'a', 'a', 'b', 'c']);
  });

  it('is given up after a while, and sent as the same line when the person tries again', async () => {
    let host: 'yes' | Error = unreachable;
    const tried: string[] = [];
    const outbox = new Outbox(async ({ channelData }) => {
      tried.push(channelData!.clientActivityID!);
      if (host !== 'yes') throw host;
    });
    const outcomes = Promise.allSettled([outbox.send(line('a')), outbox.send(line('b'))]);
    await vi.advanceTimersByTimeAsync(givesUpAfter + 60_000);
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(outbox.lines.map(({ failure }) => failure)).toEqual(['unreachable', 'unreachable']);

    [host, tried.length] = ['yes', 0];
    outbox.retry();
    await vi.runAllTimersAsync();

    expect(tried).toEqual(['a', 'b']);
    expect(outbox.lines).toEqual([]);
  });

  it('is sent when it comes back from the host, though every answer is lost', async () => {
    const { tried, outbox } = hostThatAnswers(unreachable);
    const sent = outbox.send(line('a'));
    await vi.advanceTimersByTimeAsync(0);

    outbox.heard('a');

    expect(outbox.lines).toEqual([]);
    await vi.runAllTimersAsync();
    await sent;
    expect(tried.length).toBeLessThan(3);
  });

  it('fails at once when the host refuses it, and holds up nobody', async () => {
    const { tried, outbox } = hostThatAnswers(new Refused(413), 'yes');

    const large = outbox.send(line('a'));
    const next = outbox.send(line('b'));

    await expect(large).rejects.toThrow('413');
    await next;
    expect(tried).toEqual(['a', 'b']);
    expect(outbox.line('a')?.failure).toBe(413);
    outbox.retry();
    await vi.runAllTimersAsync();
    expect(tried).toHaveLength(2);
  });
});

describe('a page that is reloaded', () => {
  beforeEach(() => sessionStorage.clear());

  /** What the page that comes next takes up again. */
  async function reload(conversationId: string) {
    const shown: string[] = [];
    const { tried, outbox } = hostThatAnswers('yes');
    resumeUnsent(outbox, conversationId, (activity) => shown.push(activity.text!));
    await vi.waitFor(() => expect(outbox.lines).toEqual([]));
    return { shown, tried };
  }

  it('goes on sending what it had not sent, once', async () => {
    const stuck = new Outbox(() => new Promise(() => {}));
    resumeUnsent(stuck, 'c1', () => {});
    void stuck.send(line('a'));
    void stuck.send(line('b', { attachments: [{ contentType: 'image/png', contentUrl: 'blob:x' }] }));

    expect(await reload('c1')).toEqual({ shown: ['a'], tried: ['a'] });
    expect(await reload('c1')).toEqual({ shown: [], tried: [] });
  });

  it('leaves alone what was for another conversation', async () => {
    const stuck = new Outbox(() => new Promise(() => {}));
    resumeUnsent(stuck, 'c1', () => {});
    void stuck.send(line('a'));

    expect((await reload('c2')).tried).toEqual([]);
  });
});
