import { ask, exchange, get, post, remove } from '../../api/http';
import type { Availability, CalendarReading, ScheduleDocument, Tagged, Unavailability, WhatHappens, Year } from './types';

const at = encodeURIComponent;

export const availability = {
  read: async (): Promise<Tagged> => tagged(await exchange<ScheduleDocument>('GET', 'support/schedule')),
  save: async (schedule: ScheduleDocument, etag: string): Promise<Tagged> =>
    tagged(await exchange<ScheduleDocument>('PUT', 'support/schedule', { json: schedule, headers: { 'If-Match': etag } })),
  ask: (wall: string | null) => get<Availability>(`support/status${wall ? `?at=${at(wall)}` : ''}`),
  whatHappens: (moment: string, says: string[], locale: string) => post<WhatHappens>('support/what-happens', { at: moment, says, locale }),
  activate: (hours: number, minutes: number) => post<Unavailability>('support/temporary-unavailability', { hours, minutes }),
  end: () => remove('support/temporary-unavailability'),
  year: (year: number, draft: ScheduleDocument) => post<Year>(`support/year/${year}`, draft),
  timeZones: () => get<string[]>('support/time-zones'),
  readCalendar: (file: File) =>
    ask<CalendarReading>('POST', 'support/exceptions/read', { body: file, headers: { 'Content-Type': 'text/calendar' } }),
  exportAddress: '/hub/api/support/exceptions.ics',
};

function tagged({ value, etag }: { value: ScheduleDocument; etag: string | null }): Tagged {
  return { schedule: value, etag: etag ?? '' };
}
