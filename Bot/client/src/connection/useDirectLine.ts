import { DirectLine } from 'botframework-directlinejs';
import { useEffect, useState } from 'react';
import { backoff } from '../models/backoff';
import { isOver, lost, type Connection } from '../models/connection';
import { surePost } from './surePost';
import { fetchToken } from './token';
import { wait } from './wait';
import { watchedSocket } from './watchedSocket';

interface Line {
  readonly directLine: DirectLine | undefined;
  readonly connection: Connection;
}

/**
 * Keeps a Direct Line client that works. It mends a lost socket by itself; once it has given up (an expired token,
 * a host that was gone for long) Web Chat cannot go on with it, so it is replaced by a new one with a fresh token.
 */
export function useDirectLine(locale: string): Line {
  const [line, setLine] = useState<Line>({ directLine: undefined, connection: 'connecting' });

  useEffect(() => {
    const page = new AbortController();
    void keepConnected(page.signal, {
      locale,
      made: (directLine) => setLine((line) => ({ ...line, directLine })),
      heard: (open) => setLine((line) => ({ ...line, connection: open ? 'online' : lost(line.connection) })),
    });
    return () => page.abort();
  }, [locale]);

  return line;
}

interface Keeping {
  readonly locale: string;
  readonly made: (directLine: DirectLine) => void;
  readonly heard: (open: boolean) => void;
}

async function keepConnected(page: AbortSignal, keeping: Keeping) {
  for (let failures = 0; !page.aborted; failures += 1) {
    if (failures > 0) await wait(backoff(failures), page);
    try {
      const directLine = await connect(keeping, () => (failures = 0));
      if (!page.aborted) keeping.made(directLine);
      await untilOver(directLine, page);
      directLine.end();
    } catch (reason) {
      console.warn('The conversation could not be opened; trying again.', reason);
    }
    keeping.heard(false);
  }
}

async function connect({ locale, heard }: Keeping, opened: () => void): Promise<DirectLine> {
  const { token, domain } = await fetchToken();
  const directLine = new DirectLine({
    token,
    domain,
    conversationStartProperties: { locale },
    WebSocket: watchedSocket((open) => {
      if (open) opened();
      heard(open);
    }),
  });
  directLine.postActivity = surePost(directLine) as unknown as typeof directLine.postActivity;
  return directLine;
}

function untilOver(directLine: DirectLine, page: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const subscription = directLine.connectionStatus$.subscribe((status: number) => {
      if (isOver(status)) leave();
    });
    page.addEventListener('abort', leave, { once: true });

    function leave() {
      // A status that is there from the start is heard before there is a subscription to end.
      queueMicrotask(() => subscription.unsubscribe());
      resolve();
    }
  });
}
