import { describe, expect, it } from 'vitest';
import { addAll, collide, readRanges, writeRanges } from '../../../src/features/support/exceptions';
import { minuteOfWeekIn } from '../../../src/features/support/zoned';

describe('special hours', () => {
  it('are read as people write them', () =>
    expect(readRanges('14-18, 09:00–12:30')).toEqual([{ from: '09:00', to: '12:30' }, { from: '14:00', to: '18:00' }]));

  it.each(['9', '12-9', '9-12, 11-13', 'morning', '9-12-13'])('are not read from %s', text => expect(readRanges(text)).toBeNull());

  it('are written as they are read', () => expect(writeRanges(readRanges('9-12, 22:00-24:00')!)).toBe('09:00–12:00, 22:00–24:00'));
});

describe('exceptions', () => {
  it('collide on one date, dated with dated and yearly with yearly', () => {
    const christmas = { date: '2026-12-24', lastDate: '2026-12-26' };
    expect(collide(christmas, { date: '2026-12-25' })).toBe(true);
    expect(collide(christmas, { date: '2020-12-25', yearly: true })).toBe(false);
    expect(collide({ date: '2020-12-30', lastDate: '2021-01-02', yearly: true }, { date: '1999-01-01', yearly: true })).toBe(true);
  });

  it('are added where their dates are free', () => {
    const { exceptions, added, taken } = addAll(
      [{ date: '2026-05-01' }],
      [{ date: '2026-05-01', name: 'Labour Day' }, { date: '2026-05-08' }],
    );
    expect([exceptions.length, added.length, taken[0]?.name]).toEqual([2, 1, 'Labour Day']);
  });
});

describe('the wall clock of a zone', () => {
  const at = new Date('2026-11-23T18:30:00Z');

  it('is a minute of the week', () => {
    expect(minuteOfWeekIn('Asia/Kathmandu', at)).toBe(1440 + 15);
    expect(minuteOfWeekIn('Nowhere/Land', at)).toBeNull();
  });
});
