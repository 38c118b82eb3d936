/** A refusal by the server, or no answer at all (status 0). `message` is what the server said, if anything. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string | undefined;
  readonly problem: Record<string, unknown>;

  constructor(status: number, problem: Record<string, unknown>) {
    super(saying(problem));
    this.name = 'Refusal';
    this.status = status;
    this.code = typeof problem['code'] === 'string' ? problem['code'] : undefined;
    this.problem = problem;
  }
}

/** Nothing was decided: the server could not be reached, or could not answer. Asking again may help. */
export function isPassing(error: unknown): boolean {
  return error instanceof Refusal && (error.status === 0 || error.status === 429 || error.status >= 500);
}

const patience = 20_000;

interface Sending {
  json?: unknown;
  body?: Blob;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

export function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return ask<T>('GET', path, signal ? { signal } : {});
}

export function post<T = void>(path: string, json?: unknown): Promise<T> {
  return ask<T>('POST', path, { json });
}

export function put<T = void>(path: string, json: unknown): Promise<T> {
  return ask<T>('PUT', path, { json });
}

export function remove<T = void>(path: string): Promise<T> {
  return ask<T>('DELETE', path);
}

export async function ask<T>(method: string, path: string, sending?: Sending): Promise<T> {
  return (await exchange<T>(method, path, sending)).value;
}

/** A part of a list, and the address of the next part: null at the end. */
export interface Page<Row> {
  rows: Row[];
  next: string | null;
  /** The server stopped looking before the page was full: it looks further back when somebody asks. */
  looksBack?: boolean;
  /** The server’s search does not hold all old conversations yet. */
  isPartial?: boolean;
  /** What was searched for has no word in it, so nothing can be found. */
  isInVain?: boolean;
}

export async function getPage<Row>(path: string, signal?: AbortSignal): Promise<Page<Row>> {
  const { value, next, isPartial, isInVain } = await exchange<Row[]>('GET', path, signal ? { signal } : {});
  const asked = Number(/[?&]limit=(\d+)/.exec(path)?.[1] ?? Number.POSITIVE_INFINITY);
  return { rows: value, next, looksBack: next !== null && value.length < asked, isPartial, isInVain };
}

interface Answer<T> {
  value: T;
  etag: string | null;
  next: string | null;
  isPartial: boolean;
  isInVain: boolean;
}

/** The answer with its version, for what two people may change at once, and with what comes after it. */
export async function exchange<T>(method: string, path: string, sending: Sending = {}): Promise<Answer<T>> {
  const response = await reach(method, path, sending);
  if (!response.ok) throw new Refusal(response.status, await problemOf(response));
  const value = (response.status === 204 ? undefined : await response.json()) as T;
  const { headers: told } = response;
  const search = told.get('Search-Index');
  return {
    value,
    etag: told.get('ETag'),
    next: nextOf(told.get('Link')),
    isPartial: search === 'incomplete',
    isInVain: search === 'no-words',
  };
}

/** A file as it is, byte by byte, with its version. */
export async function getFile(path: string): Promise<{ text: string; etag: string | null }> {
  const response = await reach('GET', path, {});
  if (!response.ok) throw new Refusal(response.status, await problemOf(response));
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  return { text, etag: response.headers.get('ETag') };
}

function nextOf(link: string | null): string | null {
  return /<\/hub\/api\/([^>]+)>; rel="next"/.exec(link ?? '')?.[1] ?? null;
}

async function reach(method: string, path: string, { json, body, headers, signal }: Sending): Promise<Response> {
  const limits = [AbortSignal.timeout(patience), ...(signal ? [signal] : [])];
  try {
    return await fetch(`/hub/api/${path}`, {
      method,
      credentials: 'same-origin',
      headers: json === undefined ? { ...headers } : { 'Content-Type': 'application/json', ...headers },
      body: json === undefined ? (body ?? null) : JSON.stringify(json),
      signal: AbortSignal.any(limits),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Refusal(0, {});
  }
}

async function problemOf(response: Response): Promise<Record<string, unknown>> {
  if (!response.headers.get('Content-Type')?.includes('json')) return {};
  const problem: unknown = await response.json().catch(() => null);
  return typeof problem === 'object' && problem !== null ? { ...problem } : {};
}

/** A title without a code is only the name of the status ("Not Found"), which helps nobody. */
function saying({ detail, title, code }: Record<string, unknown>): string {
  return [detail, code && title].find((words): words is string => typeof words === 'string' && words !== '') ?? '';
}
