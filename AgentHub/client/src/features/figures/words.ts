import { formatLocale } from '../../texts';
import { countWords } from '../../texts/plurals';
import { figureTexts } from './texts';
import type { Spread } from './types';

const shares = new Intl.NumberFormat(formatLocale, { style: 'percent', maximumFractionDigits: 0 });
const shortDay = new Intl.DateTimeFormat(formatLocale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const plainDay = new Intl.DateTimeFormat(formatLocale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const units = [['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]] as const;
const formats = new Map(units.map(([unit]) => [unit, new Intl.NumberFormat(formatLocale, { style: 'unit', unit, unitDisplay: 'short' })]));

/** A length in its two largest units: “2 hr 5 min”; to the second below an hour. */
export function lengthWords(seconds: number | null): string {
  if (seconds === null) return figureTexts.none;
  let left = Math.round(seconds);
  const parts = units.flatMap(([unit, size]) => {
    const count = Math.floor(left / size);
    left -= count * size;
    return count > 0 ? [formats.get(unit)?.format(count) ?? ''] : [];
  });
  return parts.slice(0, 2).join(' ') || (formats.get('second')?.format(0) ?? '');
}

export const shareWords = (part: number, whole: number): string => (whole === 0 ? figureTexts.none : shares.format(part / whole));
export const dayWords = (date: string): string => shortDay.format(new Date(date));
export const dateOf = (date: string): string => plainDay.format(new Date(date));
export const count = countWords;

export function spreadWords({ median, p90, mean }: Spread): string {
  return median === null ? figureTexts.none : figureTexts.spread(lengthWords(median), lengthWords(p90), lengthWords(mean));
}

const scores = new Intl.NumberFormat(formatLocale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** What people said of agents’ help, on average. */
export const scoreWords = (score: number | null): string => (score === null ? figureTexts.none : scores.format(score));
