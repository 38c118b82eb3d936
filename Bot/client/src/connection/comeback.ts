import { isBack, wait } from './wait';

/** How often to look whether the host is back, in milliseconds: half of it at least, so that not all pages ask at once. */
const every = 1_500;

/** What asks and fails by a proxy whose host is away. */
const away = new Set([502, 503, 504]);

/** Resolves as soon as the host answers again. A lost socket is no reason to ask: it may be there all the time. */
export async function hostIsThere(over?: AbortSignal): Promise<void> {
  while (!over?.aborted && !(await answers())) await wait(every * (0.5 + Math.random() / 2), over);
  if (!over?.aborted) window.dispatchEvent(new Event(isBack));
}

async function answers(): Promise<boolean> {
  const response = await fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
  return response !== undefined && !away.has(response.status);
}
