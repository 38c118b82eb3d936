import { describe, expect, it } from 'vitest';
import { ToldNews } from '../../../src/features/alerts/ToldNews';
import type { RequestNews } from '../../../src/features/alerts/types';
import { request } from '../../cast';

const cameIn = (id: string, at = '2026-03-02T14:00:10Z') => ({ kind: 'cameIn' as const, at, request: request(id) });
const back = (at: string) => ({ ...cameIn('one', at), kind: 'cameBack' as const });
const answer = (...news: RequestNews['news']): RequestNews => ({ now: '2026-03-02T14:00:05Z', news });
const opened = () => {
  const told = new ToldNews();
  told.fresh(answer());
  return told;
};

describe('news about requests', () => {
  it('asks from a little before the last answer on, and first from nowhere', () => {
    expect(new ToldNews().since).toBeNull();
    expect(opened().since).toBe('2026-03-02T13:59:55.000Z');
  });

  it('tells each piece once, however often it is answered', () => {
    const told = opened();
    expect(told.fresh(answer(cameIn('one')))).toHaveLength(1);
    expect(told.fresh(answer(cameIn('one'), cameIn('two'))).map(({ request: { id } }) => id)).toEqual(['two']);
  });

  it('does not tell what happened before the page was opened', () => {
    expect(opened().fresh(answer(cameIn('old', '2026-03-02T14:00:01Z')))).toEqual([]);
  });

  it('tells every return', () => {
    const told = opened();
    told.fresh(answer(back('2026-03-02T14:01:00Z')));
    expect(told.fresh(answer(back('2026-03-02T14:01:00Z'), back('2026-03-02T14:30:00Z')))).toHaveLength(1);
  });
});
