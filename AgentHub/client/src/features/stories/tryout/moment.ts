/**
 * A moment said in words, English or French: "Sunday 03:00", «dimanche 3 h», "tomorrow 9:30", «dans 2 heures», "2027-03-28 03:00".
 * Wall times are written as the server reads them: `2027-03-28T03:00`, in the zone of the support schedule.
 */
export function momentFrom(words: string, now: string): string | null {
  const said = plain(words);
  if (said === '') return null;
  if (/^(now|maintenant)$/.test(said)) return now;
  return dated(said) ?? later(said, now) ?? named(said, now);
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** Without accents and small words, so that both languages are read alike. */
function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’']/g, ' ')
    .replace(/\b(next|prochaine?|on|at|le|a|the|of|de)\b(?!\.)/g, ' ').replace(/\s+/g, ' ').trim();
}

function dated(said: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[t ]+(.+))?$/.exec(said);
  if (!match) return null;
  const [, year, month, date, rest] = match;
  const clock = rest === undefined ? 0 : clockOf(rest);
  const time = Date.UTC(Number(year), Number(month) - 1, Number(date));
  return clock === null || new Date(time).getUTCDate() !== Number(date) ? null : written(time + clock * minute);
}

function later(said: string, now: string): string | null {
  const match = /^(?:in|dans|apres|after) (\d{1,4}) ?(min|minute|minutes|h|hour|hours|heure|heures|day|days|d|j|jour|jours)$/.exec(said);
  if (!match) return null;
  const [, count, unit = ''] = match;
  const length = unit.startsWith('m') ? minute : unit.startsWith('h') ? 60 * minute : day;
  return written(timeOf(now) + Number(count) * length);
}

const weekdays = [
  ['sunday', 'sun', 'dimanche', 'dim'], ['monday', 'mon', 'lundi', 'lun'], ['tuesday', 'tue', 'mardi', 'mar'],
  ['wednesday', 'wed', 'mercredi', 'mer'], ['thursday', 'thu', 'jeudi', 'jeu'], ['friday', 'fri', 'vendredi', 'ven'],
  ['saturday', 'sat', 'samedi', 'sam'],
];

/** A day by its name, and a clock; either may be missing. A day without a clock begins at nine. */
function named(said: string, now: string): string | null {
  const [first = '', ...others] = said.split(' ');
  const name = first.replace(/[.,]$/, '');
  const weekday = weekdays.findIndex(names => names.includes(name));
  const away = /^(today|aujourd)$/.test(name) ? 0 : /^(tomorrow|demain)$/.test(name) ? 1 : null;
  const isDay = weekday >= 0 || away !== null;
  const rest = (isDay ? others.filter(word => word !== 'hui').join(' ') : said).trim();
  const clock = rest === '' ? 9 * 60 : clockOf(rest);
  if (clock === null) return null;
  const midnight = Math.floor(timeOf(now) / day) * day;
  const start = weekday >= 0 ? (weekday - new Date(midnight).getUTCDay() + 7) % 7 : (away ?? 0);
  const time = midnight + start * day + clock * minute;
  const repeats = weekday >= 0 ? 7 : away === null ? 1 : 0;
  return written(time < timeOf(now) ? time + repeats * day : time);
}

/** Minutes after midnight: "3", "03:00", "3 h", "3h30", "3 pm", "noon", "minuit". */
function clockOf(said: string): number | null {
  if (/^(noon|midi)$/.test(said)) return 12 * 60;
  if (/^(midnight|minuit)$/.test(said)) return 0;
  const match = /^(\d{1,2})(?: ?(?::|h|heures?|\.) ?(\d{2})?)? ?(am|pm|a\.m\.|p\.m\.)?$/.exec(said);
  if (!match) return null;
  const [, hours, minutes = '0', half = ''] = match;
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (half.startsWith('p') ? 12 : 0);
  return hour > 23 || Number(minutes) > 59 ? null : hour * 60 + Number(minutes);
}

const timeOf = (wall: string) => Date.parse(`${wall.slice(0, 16)}Z`);
const written = (time: number) => new Date(time).toISOString().slice(0, 16);
