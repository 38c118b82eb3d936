import type { ExceptionDocument, HoursDocument } from './types';
import { readTime, writeTime } from './week';

/** Reads "09:00-12:00, 14-18"; null when any of it is no range of one day, or two overlap. */
export function readRanges(text: string): HoursDocument[] | null {
  const ranges = text.split(/[,;\n]/).map(part => part.trim()).filter(part => part !== '').map(readRange);
  const read = ranges.filter(range => range !== null).sort((a, b) => a.from.localeCompare(b.from));
  const apart = read.every((range, index) => index === 0 || (read[index - 1]?.to ?? '') <= range.from);
  return read.length === ranges.length && apart ? read : null;
}

export function writeRanges(hours: readonly HoursDocument[]): string {
  return hours.map(({ from, to }) => `${from}–${to}`).join(', ');
}

export function isClosed({ hours }: ExceptionDocument): boolean {
  return !hours || hours.length === 0;
}

export function byDate(exceptions: readonly ExceptionDocument[]): ExceptionDocument[] {
  return [...exceptions].sort((a, b) => a.date.localeCompare(b.date) || Number(a.yearly ?? false) - Number(b.yearly ?? false));
}

/** Adds what has its dates free, and tells what has not. */
export function addAll(present: readonly ExceptionDocument[], more: readonly ExceptionDocument[]) {
  const added: ExceptionDocument[] = [];
  const taken: ExceptionDocument[] = [];
  for (const exception of more) {
    const clash = [...present, ...added].some(other => collide(other, exception));
    (clash ? taken : added).push(exception);
  }
  return { exceptions: [...present, ...added], added, taken };
}

/** Two exceptions for one date: both dated, or both yearly (by month and day). */
export function collide(a: ExceptionDocument, b: ExceptionDocument): boolean {
  if ((a.yearly ?? false) !== (b.yearly ?? false)) return false;
  if (!a.yearly) return a.date <= (b.lastDate ?? b.date) && b.date <= (a.lastDate ?? a.date);
  const taken = new Set(monthDays(a));
  return monthDays(b).some(day => taken.has(day));
}

function monthDays({ date, lastDate }: ExceptionDocument): string[] {
  const found: string[] = [];
  const last = Date.parse(lastDate ?? date);
  for (let day = Date.parse(date); day <= last && found.length <= 366; day += 86_400_000)
    found.push(new Date(day).toISOString().slice(5, 10));
  return found;
}

function readRange(text: string): HoursDocument | null {
  const [from, to, ...rest] = text.split(/[-–—]/).map(readTime);
  return from == null || to == null || rest.length > 0 || from >= to ? null : { from: writeTime(from), to: writeTime(to) };
}
