/** The support schedule and the answers about it, as in the HTTP surface. */

export type Day = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

export interface WeekTimeDocument {
  day: Day;
  time: string;
}

export interface HoursDocument {
  from: string;
  to: string;
}

export interface ExceptionDocument {
  date: string;
  lastDate?: string | null;
  yearly?: boolean;
  name?: string | null;
  closed?: boolean | null;
  hours?: HoursDocument[] | null;
}

export interface ScheduleDocument {
  timeZone: string;
  slots: { from: WeekTimeDocument; to: WeekTimeDocument }[];
  exceptions: ExceptionDocument[];
}

export interface Tagged {
  schedule: ScheduleDocument;
  etag: string;
}

export type ReasonKind = 'slot' | 'outsideSlots' | 'specialHours' | 'outsideSpecialHours' | 'closedDay' | 'temporaryUnavailability';

export interface Reason {
  kind: ReasonKind;
  /** "Monday 09:00" for the week, "09:00" for special hours. */
  from?: string | null;
  to?: string | null;
  exceptionName?: string | null;
  date?: string | null;
}

export interface Unavailability {
  from: string;
  until: string;
  by?: string | null;
}

export interface Availability {
  at: string;
  online: boolean;
  because: string;
  until: string | null;
  nextChange: string | null;
  nextOpening: string | null;
  reason: Reason | null;
  timeZone: string;
  defaultHours: boolean;
  temporaryUnavailability: Unavailability | null;
}

export interface SimulatedTurn {
  said: string | null;
  lines: string[];
  buttons: string[];
  trace: { kind: string; text: string }[];
}

export interface WhatHappens {
  turns: SimulatedTurn[];
  /** The messages of the user requests that would be opened. */
  requests: string[];
}

export interface YearDay {
  date: string;
  open: HoursDocument[];
  openMinutes: number;
  exception: string | null;
  clockChange: number;
}

export type SurpriseKind =
  | 'noHours' | 'hole' | 'closed' | 'stopsAtMidnight' | 'startsAtMidnight' | 'skipped' | 'doubled' | 'longClosure';

export interface Surprise {
  kind: SurpriseKind;
  date: string | null;
  message: string;
  subject: string | null;
  minutes: number | null;
}

export interface Year {
  year: number;
  timeZone: string;
  days: YearDay[];
  surprises: Surprise[];
}

export interface CalendarReading {
  exceptions: ExceptionDocument[];
  skipped: { summary: string; why: string }[];
}
