/** What somebody narrows the transcripts down to; an empty text narrows nothing. */
export interface TranscriptFilter {
  find: string;
  /** Days of the last line, both included, in the reader’s own time. */
  from: string;
  to: string;
  agent: string;
  story: string;
  language: string;
  tag: string;
  outcome: string;
}

export const noFilter: TranscriptFilter = { find: '', from: '', to: '', agent: '', story: '', language: '', tag: '', outcome: '' };

/** As the server is asked for it: moments, and not days, since a day begins where the reader is. */
export function questionOf({ from, to, ...rest }: TranscriptFilter): string {
  const moments = { from: momentOf(from, 0), before: momentOf(to, 1) };
  return Object.entries({ ...rest, ...moments })
    .filter(([, value]) => value.trim() !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value.trim())}`)
    .join('&');
}

/** As a saved view holds it. */
export function queryOf(filter: TranscriptFilter): string {
  return new URLSearchParams(Object.entries(filter).filter(([, value]) => value.trim() !== '')).toString();
}

export function filterOf(query: string): TranscriptFilter {
  const given = new URLSearchParams(query);
  const names = Object.keys(noFilter) as (keyof TranscriptFilter)[];
  return Object.fromEntries(names.map(name => [name, given.get(name) ?? ''])) as unknown as TranscriptFilter;
}

export function choicesIn(filter: TranscriptFilter): number {
  return Object.entries(filter).filter(([name, value]) => name !== 'find' && value !== '').length;
}

function momentOf(day: string, later: number): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return year ? new Date(Number(year), Number(month) - 1, Number(date) + later).toISOString() : '';
}
