import type * as wire from '../../api/wire';

export type {
  SimulatedTurnView as SimulatedTurn,
  SupportReason as Reason,
  SupportReasonKind as ReasonKind,
  SurpriseKind,
  SurpriseView as Surprise,
  UnavailabilityView as Unavailability,
  WhatHappensView as WhatHappens,
} from '../../api/wire';

/** Null is only the zone of a support team that has no schedule. */
export interface Availability extends wire.StatusView {
  timeZone: string;
}

/** The host reads a schedule with parts missing, to say which; what it gives is whole. */
type Whole<T> = { [Part in keyof T]-?: NonNullable<T[Part]> };

export type Day = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

export interface WeekTimeDocument extends Whole<wire.WeekTimeDocument> {
  day: Day;
}

export type HoursDocument = Whole<wire.HoursDocument>;

export interface ExceptionDocument extends wire.ExceptionDocument {
  date: string;
  hours?: HoursDocument[] | null;
}

export interface ScheduleDocument extends Whole<wire.ScheduleDocument> {
  slots: { from: WeekTimeDocument; to: WeekTimeDocument }[];
  exceptions: ExceptionDocument[];
}

export interface YearDay extends wire.DayView {
  open: HoursDocument[];
}

export interface Year extends wire.YearView {
  days: YearDay[];
}

export interface Tagged {
  schedule: ScheduleDocument;
  etag: string;
}

export interface CalendarReading extends wire.CalendarImport {
  exceptions: ExceptionDocument[];
}
