import type { Person } from '../api/types';
import { channelName } from './channels';
import { formatLocale, texts } from './index';
import { spanOf } from './spans';

// One clock everywhere, as in the support hours, the reasons and what is typed, whatever the reader's country does.
const hours = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const clock = new Intl.DateTimeFormat(formatLocale, hours);
const dayAndClock = new Intl.DateTimeFormat(formatLocale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
const weekdayAndClock = new Intl.DateTimeFormat(formatLocale, { weekday: 'short', ...hours });
const longDay = new Intl.DateTimeFormat(formatLocale, { weekday: 'long', day: 'numeric', month: 'long' });

const languages = new Intl.DisplayNames(formatLocale, { type: 'language' });

/** The reader's own time zone. */
export const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

export const timeOfDay = (at: string): string => clock.format(new Date(at));
export const dayName = (at: string): string => longDay.format(new Date(at));
export const fullTime = (at: string): string => dayAndClock.format(new Date(at));

/** 14:02 today, Tue 14:02 within the week, the date before and after that. */
export function shortTime(at: string, now = Date.now()): string {
  const time = Date.parse(at);
  if (new Date(time).toDateString() === new Date(now).toDateString()) return timeOfDay(at);
  return Math.abs(now - time) < 6 * 86_400_000 ? weekdayAndClock.format(time) : fullTime(at);
}

export function spanWords(milliseconds: number): string {
  const { unit, count } = spanOf(milliseconds);
  return new Intl.NumberFormat(formatLocale, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
}

export function presenceWords(
  { online, lastSeenAt, heardOn }: Pick<Person, 'online' | 'lastSeenAt'> & { heardOn?: string | null },
  now: number,
): string {
  if (heardOn && lastSeenAt) return texts.presence.heardOf(spanWords(now - Date.parse(lastSeenAt)), channelName(heardOn));
  if (online) return texts.presence.online;
  return lastSeenAt ? texts.presence.leftAgo(spanWords(now - Date.parse(lastSeenAt))) : texts.presence.neverSeen;
}

export function languageName(code: string): string {
  try {
    return languages.of(code) ?? code;
  } catch {
    return code;
  }
}
