import type { RequestNews } from './types';

type News = RequestNews['news'][number];

/** Two nodes may have clocks that differ a little, and commits take a moment. */
const overlap = 10_000;

/** What this page has been told about requests, so that each piece of news is told once. */
export class ToldNews {
  readonly #told = new Set<string>();
  #opened: number | null = null;
  #since: string | null = null;

  /** From when on to ask; null at first. */
  get since(): string | null {
    return this.#since;
  }

  /** What of an answer is to be told: nothing that happened before the page was opened. */
  fresh({ now, news }: RequestNews): News[] {
    const opened = (this.#opened ??= Date.parse(now));
    this.#since = new Date(Date.parse(now) - overlap).toISOString();
    const fresh = news.filter(one => Date.parse(one.at) > opened && !this.#told.has(keyOf(one)));
    for (const one of fresh) this.#told.add(keyOf(one));
    return fresh;
  }
}

function keyOf({ kind, at, request }: News): string {
  return `${kind} ${at} ${request.id}`;
}
