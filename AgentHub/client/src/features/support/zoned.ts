import { days, minutesPerDay } from './week';

/** The wall clock of a time zone at an instant, as a minute of the week; null where the browser lacks the zone. */
export function minuteOfWeekIn(timeZone: string, at: Date): number | null {
  const parts = partsIn(timeZone, at);
  if (!parts) return null;
  const day = days.indexOf(parts.weekday as (typeof days)[number]);
  return day * minutesPerDay + Number(parts.hour) * 60 + Number(parts.minute);
}

export function formatIn(timeZone: string, at: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(new Date(at));
  } catch (error) {
    if (error instanceof RangeError) return at;
    throw error;
  }
}

function partsIn(timeZone: string, at: Date): Record<string, string> | null {
  try {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone, weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
    });
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return { ...parts, weekday: (parts['weekday'] ?? '').toLowerCase() };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
