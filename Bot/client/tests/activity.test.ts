import { describe, expect, it } from 'vitest';
import { isByAgent, noticeOf, type Activity } from '../src/models/activity';
import { groupBySpeaker } from '../src/models/speakers';

const line = (id: string, role: string, liveTakeover?: object): Activity => ({
  type: 'message',
  id,
  from: { role },
  channelData: { liveTakeover },
});

describe('the lines of the thread', () => {
  it('tells a notice from a message', () => {
    expect(noticeOf(line('1', 'bot', { notice: 'taken' }))).toBe('taken');
    expect(noticeOf(line('1', 'bot', { notice: 'something else' }))).toBeUndefined();
    expect(noticeOf({ type: 'message' })).toBeUndefined();
    expect(noticeOf({ type: 'message', channelData: 'text' })).toBeUndefined();
  });

  it('believes no mark that the person sent', () => {
    expect(noticeOf(line('1', 'user', { notice: 'taken' }))).toBeUndefined();
    expect(isByAgent(line('1', 'user', { author: 'agent' }))).toBe(false);
  });

  it('groups by who speaks, with bot and agent as two', () => {
    const thread = [
      line('1', 'user'),
      line('2', 'bot'),
      line('3', 'bot'),
      line('4', 'bot', { notice: 'taken' }),
      line('5', 'bot', { author: 'agent' }),
      line('6', 'bot', { author: 'agent' }),
      line('7', 'bot', { notice: 'released' }),
      line('8', 'bot'),
    ];

    expect(groupBySpeaker(thread).map((group) => group.map(({ id }) => id))).toEqual([['1'], ['2', '3'], ['4'], ['5', '6'], ['7'], ['8']]);
  });
});
