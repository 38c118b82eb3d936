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
