import { useQuery } from '@tanstack/react-query';
import { get } from '../api/http';
import { useLiveConversations } from '../api/queries';
import type { RequestCounts } from '../api/wire';
import { conversationTexts } from '../conversations/texts';
import { worksLive, worksOnRequests } from '../workspace/may';
import { useDock, useMe, useUnread } from '../workspace/useWorkspace';
import { shellTexts } from './texts';

interface Attention {
  count: number;
  words: string;
}

/** What waits for the agent behind each screen of the navigation, by its address. */
export function useAttention(): Partial<Record<string, Attention>> {
  const me = useMe();
  const { data } = useQuery({
    queryKey: ['attention'],
    queryFn: () => get<RequestCounts>('requests/counts'),
    enabled: worksOnRequests(me),
  });
  const unread = useUnreadOfMine(worksLive(me));
  const waiting = data?.needsHuman ?? 0;
  return {
    ...(waiting > 0 && { requests: { count: waiting, words: shellTexts.nav.waiting(waiting) } }),
    ...(unread > 0 && { 'live-conversations': { count: unread, words: conversationTexts.unread(unread) } }),
  };
}

/** This page counts what is in its panel; the server, what is not there yet. */
function useUnreadOfMine(enabled: boolean): number {
  const { data } = useLiveConversations('mine', enabled);
  const { open } = useDock();
  const here = useUnread();
  const counts = (data ?? []).map(({ id, signals }) => (open.includes(id) ? (here.get(id) ?? 0) : (signals?.unread ?? 0)));
  return counts.reduce((sum, count) => sum + count, 0);
}
