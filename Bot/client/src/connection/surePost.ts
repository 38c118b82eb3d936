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
 * the host has it; the host knows it by its clientActivityID, so it is in the conversation once. The next one waits until
 * then, so that what was typed while the network was gone arrives in the order in which it was typed.
 */
export function surePost(directLine: Poster, now: () => number = Date.now): (activity: { readonly type: string }) => Answer {
  const post = directLine.postActivity.bind(directLine);
  let last: Promise<unknown> = Promise.resolve();
  return (activity) => ({
    subscribe(observer) {
      const over = new AbortController();
      const send = () => once(post(activity as never));
      const sent = activity.type === 'typing' ? send() : inTurn(untilTaken(send, over.signal, now));
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

  function inTurn(sending: () => Promise<string>): Promise<string> {
    const sent = last.then(sending);
    last = sent.catch(() => undefined);
    return sent;
  }
}

/** Counts its patience from now on, for a person counts from the moment they pressed Enter. */
function untilTaken(send: () => Promise<string>, over: AbortSignal, now: () => number): () => Promise<string> {
  const start = now();
  return () => untilTakenSince(start, send, over, now);
}

async function untilTakenSince(start: number, send: () => Promise<string>, over: AbortSignal, now: () => number): Promise<string> {
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
