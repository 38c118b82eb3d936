import type { QueryClient } from '@tanstack/react-query';
import type { Change, LiveConnection } from './LiveConnection';

const gather = 100;

/** Which held answers grow old when something changes. Long lists look after themselves (`lists/useLiveBoard`). */
export const staleBy: Readonly<Record<string, readonly string[]>> = {
  requests: ['request', 'conversation'],
  conversations: ['conversation', 'request', 'live'],
  presence: ['request', 'conversation'],
  support: ['support'],
  stories: ['stories', 'story'],
  accounts: ['team', 'colleagues', 'session'],
  news: ['news'],
  answers: ['answers'],
  requestnews: ['requestNews'],
  deliveries: ['deliveries'],
};

/** Keeps what is shown fresh: changes are gathered for a moment; after a reconnect everything is asked again. */
export function refetchOnChange(live: LiveConnection, queries: QueryClient): () => void {
  const stale = new Map<string, readonly string[]>();
  let soon: ReturnType<typeof setTimeout> | undefined;

  const refetch = () => {
    soon = undefined;
    for (const queryKey of stale.values()) void queries.invalidateQueries({ queryKey });
    stale.clear();
  };
  const changed = ({ topic, id }: Change) => {
    for (const kind of topic === 'presence' && id?.startsWith('agent/') ? ['team', 'colleagues'] : staleBy[topic] ?? []) {
      const queryKey = kind === 'conversation' ? conversationKey(topic, id) : [kind];
      stale.set(queryKey.join(' '), queryKey);
    }
    soon ??= setTimeout(refetch, gather);
  };

  let wasConnected = false;
  const connection = () => {
    const connected = live.state() === 'connected';
    if (connected && !wasConnected) void queries.invalidateQueries();
    wasConnected = connected;
  };

  const stops = [live.onChange(changed), live.subscribe(connection)];
  return () => {
    clearTimeout(soon);
    for (const stop of stops) stop();
  };
}

/** Many conversations are open at once; only the one that changed is asked for. Requests name theirs nowhere. */
function conversationKey(topic: string, id: string | undefined): string[] {
  return id === undefined || topic === 'requests' ? ['conversation'] : ['conversation', id.replace(/^conversation\//, '')];
}
