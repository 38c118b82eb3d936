const day = 24 * 60 * 60;

/** When the team opens or closes, on the person's own clock: the time today, else the weekday with it, else the date. */
export function moment(at: Date, locale: string, now = new Date()): string {
  const time = { hour: 'numeric', minute: '2-digit' } as const;
  if (at.toDateString() === now.toDateString()) return new Intl.DateTimeFormat(locale, time).format(at);
  const isNear = (at.getTime() - now.getTime()) / 1000 < 6 * day;
  return new Intl.DateTimeFormat(locale, { ...time, ...(isNear ? { weekday: 'long' } : { day: 'numeric', month: 'long' }) }).format(at);
}

const units = [['minute', 60, 90 * 60], ['hour', 3600, 36 * 3600], ['day', day, Number.POSITIVE_INFINITY]] as const;

/** 2 minutes, 3 hours, 1 day: no more precise than a promise ought to be, and never too little. */
export function span(seconds: number, locale: string): string {
  const [unit, length] = units.find(({ 2: most }) => seconds <= most)!;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.max(1, Math.ceil(seconds / length)));
}

/** A day of the team’s week, by its date: “Monday”. */
export function weekday(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** Open hours in minutes of the day, as the person writes times: “9:00 AM – 6:00 PM”. */
export function hoursOfDay(from: number, to: number, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return [from, to].map((minutes) => format.format(new Date(minutes * 60_000))).join(' – ');
}

/** What the person’s language calls the zone: “Central European Time”. */
export function zoneName(zone: string, locale: string): string {
  try {
    const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(new Date());
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  } catch {
    return zone;
  }
}

/** Whether the person’s clock shows another time than the team’s. */
export function isElsewhere(zone: string, now = new Date()): boolean {
  try {
    const at = (timeZone?: string) =>
      new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(now);
    return at(zone) !== at();
  } catch {
    return true;
  }
}
