import { describe, expect, it } from 'vitest';
import type { ScheduleDocument } from '../../../src/features/support/types';
import {
  copyDay, minutesPerWeek, pieces, put, readSlots, readTime, replace, reshape, slotOf, timeOf, without, writeSlots, type Slot,
} from '../../../src/features/support/week';

const hour = 60;
const day = 24 * hour;
const slot = (id: string, from: number, to: number): Slot => ({ id, from, to });
const document = (...slots: ScheduleDocument['slots']): ScheduleDocument => ({ timeZone: 'Europe/Paris', slots, exceptions: [] });
const night = { from: { day: 'sunday', time: '22:00' }, to: { day: 'monday', time: '02:00' } } as const;
const allWeek = { from: { day: 'monday', time: '00:00' }, to: { day: 'sunday', time: '24:00' } } as const;

describe('a week', () => {
  it('is written as it was read', () => {
    const evening = { from: { day: 'tuesday', time: '20:07' }, to: { day: 'tuesday', time: '24:00' } } as const;
    expect(writeSlots(readSlots(document(evening, night)))).toEqual([evening, night]);
    expect(writeSlots(readSlots(document(allWeek)))).toEqual([allWeek]);
  });

  it('shows a slot that crosses the end of Sunday as two pieces', () => {
    expect(pieces(readSlots(document(night))).map(({ from, to }) => [from, to])).toEqual([[6 * day + 22 * hour, 7 * day], [0, 2 * hour]]);
  });

  it('moves the whole slot when one piece is dragged', () => {
    const tail = pieces([slot('a', 6 * day + 22 * hour, minutesPerWeek + 2 * hour)])[1]!;
    expect(reshape(tail, hour, 3 * hour)).toEqual(slot('a', 6 * day + 23 * hour, minutesPerWeek + 3 * hour));
  });

  it('lengthens and shortens a slot at either end', () => {
    const [whole] = pieces([slot('a', 9 * hour, 12 * hour)]);
    expect(reshape(whole!, 9 * hour, 13 * hour)).toEqual(slot('a', 9 * hour, 13 * hour));
    expect(reshape(whole!, 8 * hour, 12 * hour)).toEqual(slot('a', 8 * hour, 12 * hour));
  });

  it('moves a slot past Sunday into Monday', () => {
    const [whole] = pieces([slot('a', 6 * day + 20 * hour, 6 * day + 23 * hour)]);
    expect(reshape(whole!, 6 * day + 22 * hour, 7 * day + hour)).toEqual(slot('a', 6 * day + 22 * hour, 7 * day + hour));
  });

  it('makes one slot of those that overlap, also around the end of Sunday, and leaves touching ones', () => {
    const morning = slot('a', 0, 2 * hour);
    expect(put([morning, slot('b', 2 * hour, 3 * hour)], slot('c', 6 * day + 23 * hour, 7 * day + hour)))
      .toEqual([slot('b', 2 * hour, 3 * hour), slot('c', 6 * day + 23 * hour, 7 * day + 2 * hour)]);
  });

  it('lets a slot pass another on its way, and writes what overlaps as one', () => {
    const passing = replace([slot('a', 9 * hour, 12 * hour), slot('b', 13 * hour, 14 * hour)], slot('b', 11 * hour, 13 * hour));
    expect(passing).toHaveLength(2);
    expect(writeSlots(passing)).toEqual([{ from: { day: 'monday', time: '09:00' }, to: { day: 'monday', time: '13:00' } }]);
  });

  it('never lasts longer than a week', () => {
    const [all] = put([slot('a', 0, 6 * day)], slot('b', 5 * day, 8 * day));
    expect(all!.to - all!.from).toBe(minutesPerWeek);
  });

  it('copies one day to others in place of theirs', () => {
    const copied = copyDay([slot('a', 9 * hour, 12 * hour), slot('b', day, day + hour)], 0, [0, 1, 2]);
    expect(writeSlots(copied).map(({ from }) => `${from.day} ${from.time}`)).toEqual(['monday 09:00', 'tuesday 09:00', 'wednesday 09:00']);
    expect(new Set(copied.map(({ id }) => id)).size).toBe(3);
  });

  it('forgets a slot', () => expect(without([slot('a', 0, 1)], 'a')).toEqual([]));

  it('takes the same minute twice for the whole week', () => expect(slotOf('a', day, day).to - day).toBe(minutesPerWeek));
});

describe('a time', () => {
  it.each([['09:30', 570], ['9:30', 570], ['9h30', 570], ['9', 540], ['24:00', 1440], ['7.05', 425]])('is read from %s', (text, minute) =>
    expect(readTime(text)).toBe(minute));

  it.each(['', '24:01', '9:60', 'nine', '9:5', '-1'])('is not read from %s', text => expect(readTime(text)).toBeNull());

  it('goes around the week', () => expect(timeOf(-1)).toEqual({ day: 'sunday', time: '23:59' }));
});
