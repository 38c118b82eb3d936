import type { Day, ReasonKind, SurpriseKind } from '../types';
import { isOne } from '../../../texts/plurals';

const dayNames: Record<Day, string> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};

interface ReasonParts {
  from: string;
  to: string;
  exception: string;
  by: string | null;
}

interface SurpriseParts {
  date: string;
  subject: string;
  minutes: number;
}

export const en = {
  tab: 'Support',
  intro: 'When the support team is online. Stories branch on it; taking control is possible at any hour.',
  days: dayNames,

  state: {
    online: 'Online',
    offline: 'Offline',
    until: (time: string) => `until ${time}`,
    opens: (time: string) => `opens ${time}`,
    neverOpens: 'no opening within ten years',
    neverCloses: 'no closing within ten years',
    defaults: 'These are the default hours. They answer until you save others.',
  },
  reasons: {
    slot: ({ from, to }) => (from ? `The week is open ${from} – ${to}.` : 'The week is open all the time.'),
    outsideSlots: ({ from, to }) => (from ? `The week has no hours from ${from} to ${to}.` : 'The week has no hours at all.'),
    specialHours: ({ from, to, exception }) => `Special hours ${from} – ${to}: ${exception}.`,
    outsideSpecialHours: ({ exception }) => `Outside the special hours of this date: ${exception}.`,
    closedDay: ({ exception }) => `Closed: ${exception}.`,
    temporaryUnavailability: ({ by }) => `Temporarily unavailable${by ? `, activated by ${by}` : ''}.`,
  } satisfies Record<ReasonKind, (parts: ReasonParts) => string>,

  away: {
    title: 'Temporary unavailability',
    hint: 'Takes the team offline for a while, today. Live conversations go on.',
    activate: 'Activate',
    ask: 'For how long, from now?',
    hours: 'Hours',
    minutes: 'Minutes',
    until: (time: string) => `Until ${time}`,
    latest: (time: string) => `It must end by midnight: until ${time} at the latest.`,
    nothing: 'Give hours or minutes.',
    active: (left: string) => `Unavailable for another ${left}`,
    by: (name: string) => `activated by ${name}`,
    end: 'End now',
  },

  week: {
    title: 'Week',
    hint:
      'Click an hour to add it, drag to draw, move or lengthen. By keyboard: Tab to a range, arrows move it, Shift+arrows change its end, '
      + 'Enter edits, Delete removes.',
    calendar: 'Calendar',
    table: 'Table',
    daysShown: 'Days shown',
    daysBefore: 'Days before',
    daysAfter: 'Days after',
    view: 'How to show the week',
    zone: 'Time zone',
    zoneUnknown: 'Choose a time zone of the list.',
    add: 'Add hours',
    total: (hours: string) => `${hours} a week`,
    range: (from: string, to: string) => `Online ${from} to ${to}`,
    from: 'From',
    to: 'To',
    day: 'Day',
    time: 'Time',
    badTime: 'Write a time such as 09:30; 24:00 is a day’s end.',
    edit: 'Edit hours',
    remove: 'Remove',
    apply: 'Apply',
    empty: 'No hours yet: the team is never online.',
    copy: 'Copy a day',
    copyFrom: 'Copy the hours of',
    copyTo: 'to',
    copyApply: 'Copy',
    awayLabel: 'Unavailable',
  },

  save: {
    unsaved: 'You have unsaved changes.',
    save: 'Save',
    saved: 'Saved.',
    undo: 'Undo',
    redo: 'Redo',
    discard: 'Discard all',
    newer: 'Somebody else has saved the schedule meanwhile. Saving yours will ask what to do.',
  },
  conflict: {
    title: 'Somebody else saved the schedule meanwhile',
    text: 'Nothing of yours is lost, and nothing was overwritten.',
    merge: 'Merge both',
    mergeHint: 'Theirs with your changes. Look at it, then save.',
    mine: 'Keep mine',
    mineHint: 'Your version as it is, in place of theirs. Look at it, then save.',
    theirs: 'Take theirs',
    theirsHint: 'Undo brings yours back.',
  },

  exceptions: {
    title: 'Exceptions',
    hint: 'On these dates the week does not count. Dated ones come before yearly ones.',
    empty: 'No exceptions.',
    add: 'Add exception',
    edit: 'Edit exception',
    name: 'Name',
    first: 'Date',
    last: 'Last date (if several)',
    yearly: 'Every year',
    kind: 'On this date',
    closed: 'Closed',
    special: 'Special hours',
    ranges: 'Hours, such as 09:00–12:00, 14:00–18:00',
    badRanges: 'Write ranges of one day, such as 09:00–12:00, 14:00–18:00. They may not overlap.',
    badDates: 'Choose a date; the last one may not be before it.',
    collides: 'One of these dates has an exception already.',
    remove: (name: string) => `Remove ${name}`,
    change: (name: string) => `Edit ${name}`,
    export: 'Export (.ics)',
    import: 'Import (.ics)…',
    imported: (added: number, skipped: number) => `${added} added${skipped ? `, ${skipped} left out` : ''}. Save to keep them.`,
    taken: 'its date has an exception already.',
    holidays: 'Public holidays…',
    country: 'Country',
    years: (from: number, to: number) => `For ${from} and ${to}`,
    holidaysHint: 'Dates that have an exception already are left as they are.',
    holidaysSource: 'Holidays from date-holidays (CC-BY 3.0).',
  },

  ask: {
    title: 'What happens on …?',
    when: (zone: string) => `Date and time in ${zone}`,
    says: 'What the person says (a line each, or nothing)',
    ask: 'Ask',
    arrives: 'The person arrives',
    person: 'Person',
    bot: 'Bot',
    silent: 'The bot says nothing.',
    request: (message: string) => `A user request would be opened: ${message}`,
    why: 'The way through the stories',
    unsaved: 'The answer is for the schedule as it is saved.',
    online: 'The support team is online.',
    offline: 'The support team is offline.',
    stays: (time: string) => `This reason holds until ${time}.`,
    changes: (time: string, online: boolean) => `It goes ${online ? 'online' : 'offline'} ${time}.`,
    opening: (there: string, here: string) => (here === there ? `Opens ${there}.` : `Opens ${there}, for you ${here}.`),
  },

  year: {
    title: 'The year',
    previous: 'Previous year',
    next: 'Next year',
    strip: (year: number) => `Open hours of ${year}, a column for each day, midnight at the top`,
    summary: (days: number, hours: string) => `${days} ${isOne.en(days) ? 'day' : 'days'} with hours, ${hours} in all.`,
    surprises: 'Surprises',
    none: 'Nothing unexpected.',
    legend: { open: 'Open', exception: 'Exception', clocks: 'Clock change' },
  },
  surprises: {
    noHours: ({ subject }) => (subject ? `${subject} has no hours in any week.` : 'The week has no hours at all.'),
    hole: ({ subject, minutes }) => `Every week there is a hole of ${minutes} min: ${subject}.`,
    closed: ({ date, subject }) => `${date} has hours in the week but is closed${subject ? `: ${subject}` : ''}.`,
    stopsAtMidnight: ({ date, subject }) =>
      `Hours that cross midnight stop at the start of ${date}${subject ? `, because of ${subject}` : ''}.`,
    startsAtMidnight: ({ date, subject }) =>
      `Hours that cross midnight begin only at the start of ${date}${subject ? `, because of ${subject}` : ''}.`,
    skipped: ({ date, subject, minutes }) =>
      `Clocks go forward on ${date}: ${subject} does not exist, and ${minutes} min of hours are skipped.`,
    doubled: ({ date, subject, minutes }) => `Clocks go back on ${date}: ${subject} comes twice, and ${minutes} min of hours are doubled.`,
    longClosure: ({ date, subject }) => `No hours from ${date} to ${subject}.`,
  } satisfies Record<SurpriseKind, (parts: SurpriseParts) => string>,
};

export type SupportTexts = typeof en;
