import { describe, expect, it } from 'vitest';
import { filterOf as requestsOf, queryOf as queryOfRequests } from '../../src/features/requests/requestFilter';
import { choicesIn, filterOf, noFilter, queryOf, questionOf } from '../../src/features/transcripts/transcriptFilter';

describe('what transcripts are narrowed down to', () => {
  const filter = { ...noFilter, find: 'blue lamp', from: '2026-03-01', to: '2026-03-01', language: 'fr', tag: 'Lamps', outcome: 'Solved' };

  it('is asked for in moments: all of the last day counts', () => {
    const asked = new URLSearchParams(questionOf(filter));
    expect(Date.parse(asked.get('before')!) - Date.parse(asked.get('from')!)).toBe(86_400_000);
    expect([asked.get('find'), asked.get('language'), asked.has('agent')]).toEqual(['blue lamp', 'fr', false]);
    expect([asked.get('tag'), asked.get('outcome')]).toEqual(['Lamps', 'Solved']);
    expect(questionOf(noFilter)).toBe('');
    expect(questionOf({ ...noFilter, from: 'yesterday' })).toBe('');
  });

  it('is the same again when a saved view is opened', () => {
    expect(filterOf(queryOf(filter))).toEqual(filter);
    expect(filterOf('colour=red')).toEqual(noFilter);
    expect(choicesIn(filter)).toBe(5);
  });
});

describe('what requests are narrowed down to', () => {
  it('is the same again when a saved view is opened', () => {
    const filter = { find: 'lamp', assignee: 'me', online: 'true', channel: '', language: 'fr', groupId: 'repairs' } as const;
    expect(requestsOf(queryOfRequests(filter))).toEqual(filter);
    expect(requestsOf('online=perhaps').online).toBe('');
  });
});
