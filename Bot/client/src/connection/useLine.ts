import { DirectLine } from 'botframework-directlinejs';
import { useEffect, useState } from 'react';
import { backoff } from '../models/backoff';
import { isOver, lost, type Connection } from '../models/connection';
import type { Access } from './Access';
import { hostIsThere } from './comeback';
import type { Outbox } from './Outbox';
import { postThrough } from './speaking';
import type { Token } from './token';
import { wait } from './wait';
import { watchedSocket } from './watchedSocket';

/** In milliseconds: the pages of a host that was away come back within it, and not all at once. */
const spread = 700;

export interface Line {
  readonly directLine: DirectLine | undefined;
  readonly token: Token | undefined;
  readonly connection: Connection;
}

/**
 * Keeps a Direct Line client that works. It mends a lost socket by itself; once it has given up (an expired token,
 * a host that was gone for long) Web Chat cannot go on with it, so it is replaced by a new one with a fresh token.
 * It listens only: what the person says goes through the outbox, which outlives it.
 */
export function useLine(locale: string, access: Access, outbox: Outbox): Line {
  const [line, setLine] = useState<Line>({ directLine: undefined, token: undefined, connection: 'connecting' });

  useEffect(() => {
    const page = new AbortController();
    void keepConnected(page.signal, {
      locale,
      access,
      outbox,
      made: (directLine, token) => setLine((line) => ({ ...line, directLine, token })),
      heard: (open) => setLine((line) => ({ ...line, connection: open ? 'online' : lost(line.connection) })),
    });
    return () => page.abort();
  }, [locale, access, outbox]);

  return line;
}

interface Keeping {
  readonly locale: string;
  readonly access: Access;
  readonly outbox: Outbox;
  readonly made: (directLine: DirectLine, token: Token) => void;
  readonly heard: (open: boolean) => void;
}

async function keepConnected(page: AbortSignal, keeping: Keeping) {
  for (let failures = 0; !page.aborted; failures += 1) {
    if (failures > 0) {
      await hostIsThere(page);
      // It answers, and yet this did not work: it needs time.
      if (failures > 1) await wait(backoff(failures - 1), page);
    }
    try {
      const token = await keeping.access.renewed();
      const directLine = listen(keeping, token, page, () => (failures = 0));
      if (!page.aborted) keeping.made(directLine, token);
      await untilOver(directLine, page);
      directLine.end();
    } catch (reason) {
      console.warn('The conversation could not be opened; trying again.', reason);
    }
    keeping.heard(false);
  }
}

function listen({ locale, outbox, heard }: Keeping, { token, domain }: Token, page: AbortSignal, opened: () => void): DirectLine {
  const directLine = new DirectLine({
    token,
    domain,
    conversationStartProperties: { locale },
    WebSocket: watchedSocket((open) => {
      if (open) opened();
      heard(open);
    }, page),
  });
  Object.assign(directLine, { getRetryDelay: () => Math.random() * spread });
  directLine.postActivity = postThrough(outbox) as unknown as typeof directLine.postActivity;
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
