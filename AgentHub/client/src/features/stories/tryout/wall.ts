import { formatLocale } from '../../../texts';

const long = new Intl.DateTimeFormat(formatLocale, {
  weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC',
});

/** A wall time of the schedule's zone, whatever zone the reader is in. */
export const wallWords = (wall: string): string => long.format(new Date(`${wall.slice(0, 16)}Z`));
