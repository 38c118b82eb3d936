import { describe, expect, it } from 'vitest';
import { en } from '../../../src/features/support/texts/en';
import { fr } from '../../../src/features/support/texts/fr';
import type { Availability, Reason } from '../../../src/features/support/types';
import { becauseWords, rangeWords, surpriseWords } from '../../../src/features/support/words';

const status = (reason: Reason | null): Availability => ({
  at: '', online: true, because: 'As the server said.', until: null, nextChange: null, nextOpening: null, reason, timeZone: 'Europe/Paris',
  defaultHours: false, temporaryUnavailability: null,
});

describe('words about the schedule', () => {
  it('say a day once when a range stays on it', () => {
    expect(becauseWords(status({ kind: 'slot', from: 'Monday 09:00', to: 'Monday 18:00' }))).toBe('The week is open Monday 09:00 – 18:00.');
    expect(becauseWords(status({ kind: 'outsideSlots', from: 'Friday 18:00', to: 'Monday 09:00' }))).toBe(
      'The week has no hours from Friday 18:00 to Monday 09:00.',
    );
    expect(rangeWords(22 * 60, 26 * 60)).toBe('Online Monday 22:00 to Tuesday 02:00');
    expect(rangeWords(22 * 60, 24 * 60)).toBe('Online Monday 22:00 to 24:00');
  });

  it('are the server’s where it gave no parts', () => expect(becauseWords(status(null))).toBe('As the server said.'));

  it('say a surprise from its parts', () =>
    expect(surpriseWords({ kind: 'hole', date: null, subject: 'Friday 23:59–24:00', minutes: 1, message: '' })).toBe(
      'Every week there is a hole of 1 min: Friday 23:59–24:00.',
    ));

  it('are there for the same things in both languages', () => {
    expect(Object.keys(fr.reasons)).toEqual(Object.keys(en.reasons));
    expect(Object.keys(fr.surprises)).toEqual(Object.keys(en.surprises));
  });
});
