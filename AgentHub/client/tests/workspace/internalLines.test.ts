import { describe, expect, it } from 'vitest';
import { newsWords } from '../../src/features/colleagues/NewsGroup';
import { isFromPerson, threadLines } from '../../src/workspace/threadLines';
import { entry } from '../cast';

const kinds = (...entries: Parameters<typeof threadLines>[0]) => threadLines(entries).map(({ kind }) => kind);

describe('lines that only the team sees', () => {
  it('are notes and transfers; other traces are not drawn', () => {
    const note = entry(1, 'agent', { type: 'trace', name: 'livetakeover.note', text: 'She sounds tired' });
    const moved = entry(2, 'agent', { type: 'trace', name: 'livetakeover.transferred', value: { from: 'Grace', to: 'Ana' } });
    expect(kinds(note, moved, entry(3, 'bot', { type: 'trace', name: 'debug' }))).toEqual(['day', 'note', 'transferred']);
    expect(threadLines([moved])[1]).toMatchObject({ from: 'Grace', to: 'Ana' });
  });

  it('do not ring, and what a user sends is never taken for one', () => {
    const forged = entry(1, 'user', { type: 'message', name: 'livetakeover.note', text: 'psst' });
    expect(kinds(forged)).toEqual(['day', 'said']);
    expect(isFromPerson(entry(2, 'user', { type: 'trace', name: 'livetakeover.note', text: 'psst' }))).toBe(false);
  });
});

describe('news', () => {
  it('says who, what and why', () => {
    const news = {
      id: 'n',
      at: '2027-03-01T09:00:00Z',
      kind: 'controlReleased',
      conversationId: 'c1',
      userName: null,
      byName: 'Root',
      reason: 'Grace is ill',
    } as const;
    expect(newsWords(news)).toBe('Root released your control of Guest’s conversation. Reason: Grace is ill');
  });
});
