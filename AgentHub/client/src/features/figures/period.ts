export const presets = ['week', 'fourWeeks', 'quarter', 'month', 'lastMonth', 'year', 'days'] as const;
export type Preset = (typeof presets)[number];

/** What somebody wants to see: a period that moves with today, or days of their own. A zone that is null is the support schedule's. */
export interface Question {
  preset: Preset;
  from: string;
  to: string;
  zone: string | null;
  /** Lengths are told in the support team’s hours, without the nights. */
  inHours?: boolean;
}

export const firstQuestion: Question = { preset: 'fourWeeks', from: '', to: '', zone: null };

/** The first and the last day, both included. */
export interface Days {
  from: string;
  to: string;
}

const lengths: Partial<Record<Preset, number>> = { week: 7, fourWeeks: 28, quarter: 91, year: 365 };

export function daysOf({ preset, from, to }: Question, today: string): Days {
  const length = lengths[preset];
  if (length) return { from: addDays(today, 1 - length), to: today };
  const month = today.slice(0, 8);
  if (preset === 'month') return { from: `${month}01`, to: today };
  if (preset === 'lastMonth') {
    const last = addDays(`${month}01`, -1);
    return { from: `${last.slice(0, 8)}01`, to: last };
  }
  return { from, to };
}

/** The date that it is in a time zone. */
export function todayIn(zone: string, now: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
