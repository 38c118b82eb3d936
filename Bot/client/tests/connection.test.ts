import { describe, expect, it } from 'vitest';
import { backoff } from '../src/models/backoff';
import { isOver, lost } from '../src/models/connection';

describe('the connection', () => {
  it('is called lost only after it was there', () => {
    expect(lost('connecting')).toBe('connecting');
    expect(lost('online')).toBe('reconnecting');
    expect(lost('reconnecting')).toBe('reconnecting');
  });

  it('is over when the client has given up', () => {
    expect([3, 4, 5].every(isOver)).toBe(true);
    expect([0, 1, 2].some(isOver)).toBe(false);
  });

  it('is tried again later and later, within half a minute, at random', () => {
    expect(backoff(1, () => 1)).toBe(1_000);
    expect(backoff(3, () => 1)).toBe(4_000);
    expect(backoff(3, () => 0)).toBe(2_000);
    expect(backoff(50, () => 1)).toBe(30_000);
  });
});
