import type { QueryClient } from '@tanstack/react-query';
import type { Change, LiveConnection } from './LiveConnection';

const gather = 100;

/** Which held answers grow old when something changes. */
export const staleBy: Readonly<Record<string, readonly string[]>> = {
  requests: ['requests', 'request', 'conversation'],
  conversations: ['live', 'conversation', 'request', 'requests', 'transcripts'],
  presence: ['requests', 'request', 'live', 'conversation'],
  support: ['support'],
  stories: ['stories', 'story'],
};

/** Keeps what is shown fresh: changes are gathered for a moment; after a reconnect everything is asked again. */
export function refetchOnChange(live: LiveConnection, queries: QueryClient): () => void {
  const stale = new Set<string>();
  let soon: ReturnType<typeof setTimeout> | undefined;

  const refetch = () => {
    soon = undefined;
    for (const kind of stale) void queries.invalidateQueries({ queryKey: [kind] });
    stale.clear();
  };
  const changed = ({ topic }: Change) => {
    for (const kind of staleBy[topic] ?? []) stale.add(kind);
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
