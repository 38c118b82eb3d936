import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { Conversation, UserRequest } from '../api/types';
import { type Change, everything } from '../live/frames';
import type { LiveConnection } from '../live/LiveConnection';

/** Every page hears of a change at the same moment; they need not all ask at the same moment. */
const gather = () => 50 + Math.random() * 100;
/** How much changes decides how late one sees it, not how much is asked. */
const pause = () => 750 + Math.random() * 500;

/** Which held answers grow old when something changes. Long lists look after themselves (`lists/useLiveBoard`). */
const staleBy: Readonly<Record<string, readonly string[]>> = {
  support: ['support'],
  stories: ['stories', 'story'],
  accounts: ['team', 'colleagues', 'session'],
  news: ['news'],
  answers: ['answers'],
  programs: ['programs'],
  requestnews: ['requestNews'],
  deliveries: ['deliveries'],
};

/** Keeps what is shown fresh: changes are gathered for a moment; after a reconnect everything is asked again. */
export function refetchOnChange(live: LiveConnection, queries: QueryClient): () => void {
  const stale = new Map<string, QueryKey>();
  let soon: ReturnType<typeof setTimeout> | undefined;
  let lastTime = -Infinity;

  const refetch = () => {
    soon = undefined;
    lastTime = Date.now();
    for (const queryKey of stale.values()) void queries.invalidateQueries({ queryKey });
    stale.clear();
  };
  const changed = (change: Change) => {
    for (const queryKey of change.id === everything ? [[]] : keysOf(queries, change)) stale.set(queryKey.join(' '), queryKey);
    if (stale.size > 0) soon ??= setTimeout(refetch, Math.max(gather(), lastTime + pause() - Date.now()));
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

/** Many conversations are open at once; only the one that changed is asked for. */
function keysOf(queries: QueryClient, { topic, id = '' }: Change): QueryKey[] {
  switch (topic) {
    case 'requests':
      return [['attention'], ...requestsOf(queries, id)];
    case 'lines':
      return isMine(queries, id) ? [['live', 'mine']] : [];
    case 'read':
      return [['live', 'mine']];
    case 'conversations':
      return [['live'], ['conversation', id], ...requestsOf(queries, id)];
    case 'presence':
      return presence(queries, id);
    default:
      return (staleBy[topic] ?? []).map(kind => [kind]);
  }
}

/** Only what is said in the agent’s own conversations counts in the navigation. */
function isMine(queries: QueryClient, id: string): boolean {
  return queries.getQueryData<Conversation[]>(['live', 'mine'])?.some(conversation => conversation.id === id) ?? false;
}

function presence(queries: QueryClient, subject: string): QueryKey[] {
  const conversation = /^conversation\/(.*)$/s.exec(subject)?.[1];
  return conversation === undefined ? [['team'], ['colleagues']] : [['conversation', conversation], ...requestsOf(queries, conversation)];
}

/** The id is a request's own or that of its conversation. */
function requestsOf(queries: QueryClient, id: string): QueryKey[] {
  const held = queries.getQueriesData<UserRequest>({ queryKey: ['request'] });
  return held.filter(([key, request]) => key[1] === id || request === undefined || request.conversationId === id).map(([key]) => key);
}
