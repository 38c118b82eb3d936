import { describe, expect, it } from 'vitest';
import { isFromPerson, threadLines } from '../../src/workspace/threadLines';
import { entry } from '../cast';

const drawn = (...entries: ReturnType<typeof entry>[]) =>
  threadLines(entries, at => at.slice(0, 10)).filter(({ kind }) => kind !== 'day');

const notice = (seq: number, kind: string) => entry(seq, 'system', { channelData: { liveTakeover: { notice: kind } } });

describe('the lines of a thread', () => {
  it('tell that control was taken and released', () => {
    expect(drawn(notice(1, 'taken'), notice(2, 'released')).map(({ kind }) => kind)).toEqual(['taken', 'released']);
  });

  it('leave out housekeeping', () => {
    const status = entry(1, 'system', { type: 'event', name: 'handoff.status' });
    expect(
      drawn(status, entry(2, 'user', { type: 'conversationUpdate', text: null }), entry(3, 'bot', { type: 'typing', text: null })),
    ).toEqual([]);
  });

  it('show the quick replies that were offered', () => {
    const asks = entry(1, 'bot', { suggestedActions: { actions: [{ title: 'Yes' }, { value: 'no' }] } });
    expect(drawn(asks)).toMatchObject([{ kind: 'said', choices: ['Yes', 'no'] }]);
  });

  it('show a click on a card and an event as small lines', () => {
    const click = entry(1, 'user', { text: null, value: { size: 'L', gift: true } });
    const event = entry(2, 'user', { type: 'event', name: 'cart.opened', text: null });
    expect(drawn(click, event)).toMatchObject([
      { kind: 'clicked', what: 'size: L, gift: true' },
      { kind: 'event', what: 'cart.opened' },
    ]);
  });

  it('show what the person said of an agent’s help', () => {
    const clicks = [{ score: 4, word: 'thanks' }, { score: 1, word: '' }]
      .map((said, place) => entry(place + 1, 'user', { text: null, value: { 'liveTakeover.satisfaction': 2, ...said } }));
    expect(drawn(...clicks)).toMatchObject([{ what: '4/5 thanks' }, { what: '1/5' }]);
  });

  it('begin each day with its name', () => {
    const next = { ...entry(2), at: '2026-03-03T08:00:00Z' };
    expect(threadLines([entry(1), next], at => at.slice(0, 10)).map(({ kind }) => kind)).toEqual(['day', 'said', 'day', 'said']);
  });

  it('know what a person said from what only happened', () => {
    expect(isFromPerson(entry(1))).toBe(true);
    expect(isFromPerson(entry(2, 'bot'))).toBe(false);
    expect(isFromPerson(entry(3, 'user', { type: 'conversationUpdate', text: null }))).toBe(false);
  });
});
