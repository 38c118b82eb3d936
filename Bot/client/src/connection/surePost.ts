import { backoff } from '../models/backoff';
import { wait } from './wait';

/** Below the time after which Web Chat calls a message failed: past this, trying on would only make doubles. */
export const givesUpAfter = 100_000;

interface Observer {
  next(id: string): void;
  error(reason: unknown): void;
  complete(): void;
}

interface Answer {
  subscribe(observer: Observer): { unsubscribe(): void };
}

interface Poster {
  postActivity(activity: never): Answer;
}

/**
 * Direct Line's client drops a message that it could not deliver and only says "retry". This one sends it again until
 * the host has it; the host knows it by its clientActivityID, so it is in the conversation once.
 */
export function surePost(directLine: Poster, now: () => number = Date.now): (activity: { readonly type: string }) => Answer {
  const post = directLine.postActivity.bind(directLine);
  return (activity) => ({
    subscribe(observer) {
      const over = new AbortController();
      const sent = activity.type === 'typing' ? once(post(activity as never)) : untilTaken(() => once(post(activity as never)), over.signal, now);
      sent.then(
        (id) => {
          observer.next(id);
          observer.complete();
        },
        (reason: unknown) => observer.error(reason),
      );
      return { unsubscribe: () => over.abort() };
    },
  });
}

async function untilTaken(send: () => Promise<string>, over: AbortSignal, now: () => number): Promise<string> {
  const start = now();
  for (let failures = 1; !over.aborted && now() - start < givesUpAfter; failures += 1) {
    const id = await send();
    if (id !== 'retry') return id;
    await wait(backoff(failures), over);
  }
  throw new Error('The host could not be reached');
}

function once(answer: Answer): Promise<string> {
  return new Promise((resolve, reject) => {
    answer.subscribe({ next: resolve, error: reject, complete: () => resolve('retry') });
  });
}
