import { describe, expect, it } from 'vitest';
import { momentFrom } from '../../../../src/features/stories/tryout/moment';

/** A Wednesday. */
const now = '2027-03-24T10:30';

describe('a moment in words', () => {
  it.each([
    ['now', now],
    ['maintenant', now],
    ['Sunday 03:00', '2027-03-28T03:00'],
    ['next sunday at 3 am', '2027-03-28T03:00'],
    ['dimanche 3 h', '2027-03-28T03:00'],
    ['dimanche prochain à 3h30', '2027-03-28T03:30'],
    ['Wednesday 10:00', '2027-03-31T10:00'],
    ['mercredi 11 h', '2027-03-24T11:00'],
    ['monday', '2027-03-29T09:00'],
    ['tomorrow 9:30', '2027-03-25T09:30'],
    ['demain 9 h 30', '2027-03-25T09:30'],
    ['aujourd’hui 18 h', '2027-03-24T18:00'],
    ['in 2 hours', '2027-03-24T12:30'],
    ['dans 45 minutes', '2027-03-24T11:15'],
    ['midnight', '2027-03-25T00:00'],
    ['midi', '2027-03-24T12:00'],
    ['9:00', '2027-03-25T09:00'],
    ['2027-12-25 8:15', '2027-12-25T08:15'],
    ['2027-12-25', '2027-12-25T00:00'],
  ])('%s is %s', (words, moment) => {
    expect(momentFrom(words, now)).toBe(moment);
  });

  it.each(['', 'soon', 'sunday 25:00', 'bientôt', '2027-02-30', 'in 99999 hours', '12:75'])('%s is none', words => {
    expect(momentFrom(words, now)).toBeNull();
  });
});
