import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../src/api/activity';
import { ConversationThread } from '../../src/workspace/ConversationThread';
import { outboxIn } from '../../src/workspace/outbox';
import { memoryStorage } from '../../src/browser/storage';
import { entry } from '../cast';

class NoNetwork extends Error {}

function answering(outbox = outboxIn(memoryStorage(), 'ada')) {
  const asked: {
    text: string;
    attachments: readonly Attachment[] | undefined;
    clientMessageId: string;
    take: (seq: number) => void;
    refuse: (why: string) => void;
    lose: () => void;
  }[] = [];
  let made = 0;
  const thread = new ConversationThread({
    say: ({ text, attachments, clientMessageId }) =>
      new Promise((resolve, reject) => {
        asked.push({
          text,
          attachments,
          clientMessageId,
          take: seq => resolve({ seq }),
          refuse: why => reject(new Error(why)),
          lose: () => reject(new NoNetwork()),
        });
      }),
    isPassing: error => error instanceof NoNetwork,
    outbox,
    explain: error => (error as Error).message,
    newId: () => `own-${(made += 1)}`,
  });
  return { thread, asked };
}

const texts = (thread: ConversationThread) => thread.view().entries.map(each => each.activity.text);
const states = (thread: ConversationThread) => thread.view().pending.map(each => each.state);
const settled = () => new Promise(resolve => setTimeout(resolve));

describe('a conversation thread', () => {
  it('keeps the order of the log, whatever arrives twice or mixed up', () => {
    const { thread } = answering();
    thread.receive([entry(2), entry(1)]);
    thread.receive([entry(1), entry(2), entry(3)]);
    thread.receive([entry(3)]);
    expect(thread.view().entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(thread.lastSeq).toBe(3);
  });

  it('shows nothing behind a hole, so that reading again from the last line fills it', () => {
    const { thread } = answering();
    thread.receive([entry(1), entry(3)]);
    expect(thread.lastSeq).toBe(1);
    thread.receive([entry(2), entry(3)]);
    expect(thread.lastSeq).toBe(3);
  });

  it('shows a line that is being sent, and says when it failed and why', async () => {
    const { thread, asked } = answering();
    void thread.send('hello');
    expect(states(thread)).toEqual(['sending']);
    await settled();
    asked[0]?.refuse('Ana has control');
    await settled();
    expect(thread.view().pending[0]).toMatchObject({ state: 'failed', why: 'Ana has control' });
  });

  it('retries under the same id, so the server can tell that it is the same line', async () => {
    const { thread, asked } = answering();
    void thread.send('hello');
    await settled();
    asked[0]?.refuse('no network');
    await settled();
    void thread.retry('own-1');
    await settled();
    expect(asked.map(({ clientMessageId }) => clientMessageId)).toEqual(['own-1', 'own-1']);
  });

  it.each(['the answer first', 'the log first'])('has a line on the screen exactly once, with %s', async order => {
    const { thread, asked } = answering();
    void thread.send('hello');
    await settled();
    const echo = entry(1, 'agent', { text: 'hello', channelData: { liveTakeover: { clientMessageId: 'own-1' } } });
    const onScreen = () => texts(thread).length + thread.view().pending.length;
    const answered = () => asked[0]?.take(1);
    const logged = () => thread.receive([echo]);
    const [first, second] = order === 'the log first' ? [logged, answered] : [answered, logged];
    first();
    await settled();
    expect(onScreen()).toBe(1);
    second();
    await settled();
    expect(onScreen()).toBe(1);
    expect(texts(thread)).toEqual(['hello']);
  });

  it('ends with one line even when the log does not say whose message it is', async () => {
    const { thread, asked } = answering();
    void thread.send('hello');
    await settled();
    thread.receive([entry(1, 'agent', { text: 'hello' })]);
    asked[0]?.take(1);
    await settled();
    expect(thread.view().pending).toEqual([]);
  });

  it('sends lines one after the other, in the order in which they were written', async () => {
    const { thread, asked } = answering();
    void thread.send('first');
    void thread.send('second');
    await settled();
    expect(asked.map(({ text }) => text)).toEqual(['first']);
    asked[0]?.take(1);
    await settled();
    expect(asked.map(({ text }) => text)).toEqual(['first', 'second']);
  });

  it('sends again by itself what the network lost, before what was written after it', async () => {
    const { thread, asked } = answering();
    void thread.send('first');
    void thread.send('second');
    await settled();
    asked[0]?.lose();
    await settled();
    expect(states(thread)).toEqual(['waiting', 'sending']);
    expect(asked.map(({ clientMessageId }) => clientMessageId)).toEqual(['own-1', 'own-1']);
    asked[1]?.take(1);
    await settled();
    expect(asked.map(({ text }) => text)).toEqual(['first', 'first', 'second']);
  });

  it('sends again after a reload what the log does not have yet, under the same id', async () => {
    const outbox = outboxIn(memoryStorage(), 'ada');
    void answering(outbox).thread.send('hello');
    await settled();
    const { thread, asked } = answering(outbox);
    await settled();
    expect(asked.map(({ clientMessageId }) => clientMessageId)).toEqual(['own-1']);
    thread.receive([entry(1, 'agent', { text: 'hello', channelData: { liveTakeover: { clientMessageId: 'own-1' } } })]);
    expect(outbox.read()).toEqual([]);
  });

  it('takes files along, also after a reload', async () => {
    const outbox = outboxIn(memoryStorage(), 'ada');
    const lamp = { contentType: 'image/png', contentUrl: 'https://chat.example/lamp.png', name: 'lamp.png' };
    void answering(outbox).thread.send('', [lamp]);
    const { asked } = answering(outbox);
    await settled();
    expect(asked[0]?.attachments).toEqual([lamp]);
  });

  it('forgets a failed line that the agent discards', async () => {
    const { thread, asked } = answering();
    void thread.send('oops');
    await settled();
    asked[0]?.refuse('no network');
    await settled();
    thread.discard('own-1');
    expect(thread.view().pending).toEqual([]);
  });
});
