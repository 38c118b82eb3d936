import { createDirectLine } from 'botframework-webchat';
import { useEffect, useState } from 'react';
import { backoff } from '../models/backoff';
import { connectionAfter, isOver, type Connection } from '../models/connection';
import { fetchToken } from './token';

type DirectLine = ReturnType<typeof createDirectLine>;

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
    void keepConnected(locale, page.signal, setLine);
    return () => page.abort();
  }, [locale]);

  return line;
}

async function keepConnected(locale: string, page: AbortSignal, setLine: (change: (line: Line) => Line) => void) {
  let failures = 0;
  while (!page.aborted) {
    try {
      const { token, domain } = await fetchToken();
      const directLine = createDirectLine({ token, domain, conversationStartProperties: { locale } });
      setLine((line) => ({ ...line, directLine }));
      await untilOver(directLine, page, (status) => {
        if (!isOver(status)) failures = 0;
        setLine((line) => ({ ...line, connection: connectionAfter(line.connection, status) }));
      });
      directLine.end();
    } catch {
      setLine((line) => ({ ...line, connection: connectionAfter(line.connection, -1) }));
    }
    failures += 1;
    await wait(backoff(failures), page);
  }
}

function untilOver(directLine: DirectLine, page: AbortSignal, heard: (status: number) => void): Promise<void> {
  return new Promise((resolve) => {
    const subscription = directLine.connectionStatus$.subscribe((status: number) => {
      heard(status);
      if (isOver(status)) leave();
    });
    page.addEventListener('abort', leave, { once: true });

    function leave() {
      queueMicrotask(() => subscription.unsubscribe());
      resolve();
    }
  });
}

/** Waits, but no longer than the network does: coming back online is the best moment to try. */
function wait(milliseconds: number, page: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    window.addEventListener('online', done);
    page.addEventListener('abort', done, { once: true });
  });
}
