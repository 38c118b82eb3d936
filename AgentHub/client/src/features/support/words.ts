import { formatLocale } from '../../texts';
import { supportTexts } from './texts';
import type { Availability, Day, ExceptionDocument, Reason, Surprise, WeekTimeDocument } from './types';
import { endOf, timeOf } from './week';
import { formatIn } from './zoned';

const hoursFormat = new Intl.NumberFormat(formatLocale, { style: 'unit', unit: 'hour', maximumFractionDigits: 1 });
const dateFormat = new Intl.DateTimeFormat(formatLocale, { dateStyle: 'full', timeZone: 'UTC' });
const shortDate = new Intl.DateTimeFormat(formatLocale, { dateStyle: 'medium', timeZone: 'UTC' });
const monthDay = new Intl.DateTimeFormat(formatLocale, { day: 'numeric', month: 'long', timeZone: 'UTC' });

// As in the calendar, the table and the reasons, whatever the reader's country does.
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

export const hoursWords = (minutes: number): string => hoursFormat.format(minutes / 60);
export const dateWords = (date: string): string => dateFormat.format(new Date(date));

/** "Monday 09:00" in the reader's language. */
function weekTimeWords({ day, time }: WeekTimeDocument): string {
  return `${supportTexts.days[day]} ${time}`;
}

export function rangeWords(from: number, to: number): string {
  const [start, end] = [timeOf(from), endOf(from, to)];
  return supportTexts.week.range(weekTimeWords(start), start.day === end.day && to - from <= 1_440 ? end.time : weekTimeWords(end));
}

/** A moment by the clock of a zone: weekday, date and time. */
export function momentIn(timeZone: string, at: string): string {
  return formatIn(timeZone, at, formatLocale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', ...clock });
}

export function clockIn(timeZone: string, at: string): string {
  return formatIn(timeZone, at, formatLocale, clock);
}

export function exceptionDates({ date, lastDate, yearly }: ExceptionDocument): string {
  const format = yearly ? monthDay : shortDate;
  const first = format.format(new Date(date));
  return lastDate && lastDate !== date ? `${first} – ${format.format(new Date(lastDate))}` : first;
}

type Because = Pick<Availability, 'reason' | 'because' | 'temporaryUnavailability'>;

/** Why, in the reader's language; what the server said where it gave no parts. */
export function becauseWords({ reason, because, temporaryUnavailability }: Because): string {
  if (!reason) return because;
  const [from, to] = [translateDay(reason.from ?? ''), translateDay(reason.to ?? '')];
  const sameDay = reason.kind === 'slot' && dayOf(from) === dayOf(to) && from < to;
  return supportTexts.reasons[reason.kind]({
    from,
    to: sameDay ? to.slice(dayOf(to).length + 1) : to,
    exception: exceptionWords(reason),
    by: temporaryUnavailability?.by ?? null,
  });
}

export function surpriseWords({ kind, date, subject, minutes, message }: Surprise): string {
  const say = supportTexts.surprises[kind] as typeof supportTexts.surprises[typeof kind] | undefined;
  if (!say) return message;
  const words =
    kind === 'noHours'
      ? (supportTexts.days[subject as Day] ?? '')
      : kind === 'longClosure' && subject
        ? dateWords(subject)
        : translateDay(subject ?? '');
  return say({ date: date ? dateWords(date) : '', subject: words, minutes: minutes ?? 0 });
}

function exceptionWords({ exceptionName, date }: Reason): string {
  return exceptionName ?? (date ? dateWords(date) : '');
}

function dayOf(text: string): string {
  return text.split(' ')[0] ?? '';
}

/** The server names days in English, as in "Friday 23:59–24:00". */
function translateDay(text: string): string {
  return text.replace(/\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?= \d\d:)/g, day => supportTexts.days[day.toLowerCase() as Day]);
}
