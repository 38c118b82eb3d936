import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/api/http';
import { type Order, patch } from '../../src/lists/patch';

interface Row {
  id: string;
  at: number;
  conversation?: string;
}

const byTime: Order<Row> = { idsOf: ({ id, conversation }) => (conversation ? [id, conversation] : [id]), compare: (a, b) => a.at - b.at };
const row = (id: string, at: number): Row => ({ id, at });
const page = (next: string | null, ...rows: Row[]): Page<Row> => ({ rows, next });
const shown = (pages: Page<Row>[]) => pages.map(({ rows }) => rows.map(({ id }) => id).join(' '));

describe('patching the pages of a list', () => {
  const pages = [page('2', row('a', 1), row('c', 3)), page('3', row('e', 5), row('g', 7))];

  it('takes out what the list does not hold any more', () => {
    expect(shown(patch(pages, new Set(['c']), [], byTime))).toEqual(['a', 'e g']);
  });

  it('puts what is new in its place, also before the first row', () => {
    expect(shown(patch(pages, new Set(['d', 'z']), [row('d', 4), row('z', 0)], byTime))).toEqual(['z a c', 'd e g']);
  });

  it('moves what has another place now', () => {
    expect(shown(patch(pages, new Set(['a']), [row('a', 6)], byTime))).toEqual(['c', 'e a g']);
  });

  it('leaves what comes after the last page to its own page, unless there is none', () => {
    expect(shown(patch(pages, new Set(['x']), [row('x', 9)], byTime))).toEqual(['a c', 'e g']);
    expect(shown(patch([page(null, row('a', 1))], new Set(['x']), [row('x', 9)], byTime))).toEqual(['a x']);
    expect(shown(patch([page(null)], new Set(['x']), [row('x', 9)], byTime))).toEqual(['x']);
  });

  it('knows a row by any of its ids', () => {
    expect(shown(patch([page(null, { ...row('a', 1), conversation: 'c1' })], new Set(['c1']), [], byTime))).toEqual(['']);
  });

  it('does not touch the other pages, so that they need not be drawn again', () => {
    const patched = patch(pages, new Set(['g']), [row('g', 7)], byTime);
    expect(patched[0]).toBe(pages[0]);
    expect(patched[1]).not.toBe(pages[1]);
  });
});
