import { describe, expect, it } from 'vitest';
import { change, documentOf, isDirty, open, rebase, redo, saved, undo } from '../../../src/features/support/draft';
import { merge } from '../../../src/features/support/merge';
import type { ScheduleDocument } from '../../../src/features/support/types';
import { put, slotOf } from '../../../src/features/support/week';

const range = (day: 'monday' | 'tuesday' | 'friday', from: string, to: string) => ({ from: { day, time: from }, to: { day, time: to } });
const base: ScheduleDocument = {
  timeZone: 'Europe/Paris',
  slots: [range('monday', '09:00', '18:00')],
  exceptions: [{ date: '2026-12-25', yearly: true, name: 'Christmas', hours: [] }],
};

describe('a draft', () => {
  it('goes back and forth', () => {
    const draft = open({ schedule: base, etag: '"1"' });
    const changed = change(draft, { slots: put(draft.now.slots, slotOf('x', 1440, 1500)) });
    expect(isDirty(draft)).toBe(false);
    expect(isDirty(changed)).toBe(true);
    expect(isDirty(undo(changed))).toBe(false);
    expect(documentOf(redo(undo(changed)).now)).toEqual(documentOf(changed.now));
  });

  it('is not dirty when it came back to the same hours another way', () => {
    const draft = open({ schedule: { ...base, exceptions: [{ date: '2026-05-01' }] }, etag: '"1"' });
    expect(isDirty(change(draft, { exceptions: [{ date: '2026-05-01', lastDate: null, yearly: false, hours: [] }] }))).toBe(false);
  });

  it('is clean after a save, and undo still leads behind it', () => {
    const changed = change(open({ schedule: base, etag: '"1"' }), { timeZone: 'Asia/Tokyo' });
    const after = saved(changed, { schedule: documentOf(changed.now), etag: '"2"' });
    expect(isDirty(after)).toBe(false);
    expect(undo(after).now.timeZone).toBe('Europe/Paris');
  });

  it('goes on from a version that somebody else saved', () => {
    const theirs = { ...base, timeZone: 'Asia/Tokyo' };
    const draft = rebase(open({ schedule: base, etag: '"1"' }), { schedule: theirs, etag: '"2"' }, theirs);
    expect(draft.etag).toBe('"2"');
    expect(isDirty(draft)).toBe(false);
    expect(undo(draft).now.timeZone).toBe('Europe/Paris');
  });
});

describe('a merge', () => {
  it('keeps what both added and takes away what either removed', () => {
    const mine = { ...base, slots: [range('monday', '09:00', '18:00'), range('tuesday', '09:00', '12:00')], exceptions: [] };
    const theirs = { ...base, timeZone: 'Asia/Tokyo', slots: [range('friday', '09:00', '12:00')] };
    expect(merge(base, mine, theirs)).toEqual({
      timeZone: 'Asia/Tokyo', slots: [range('tuesday', '09:00', '12:00'), range('friday', '09:00', '12:00')], exceptions: [],
    });
  });

  it('makes one of hours that overlap', () => {
    const mine = { ...base, slots: [range('monday', '09:00', '19:00')] };
    const theirs = { ...base, slots: [range('monday', '08:00', '18:00')] };
    expect(merge(base, mine, theirs).slots).toEqual([range('monday', '08:00', '19:00')]);
  });

  it('prefers my exception where both changed one date', () => {
    const mine = { ...base, exceptions: [{ date: '2026-12-24', name: 'mine' }] };
    const theirs = { ...base, exceptions: [{ date: '2026-12-24', name: 'theirs' }] };
    expect(merge({ ...base, exceptions: [] }, mine, theirs).exceptions).toEqual([{ date: '2026-12-24', name: 'mine' }]);
  });
});
