import { useQuery } from '@tanstack/react-query';
import type { Entry } from '../../api/activity';
import { get } from '../../api/http';
import type { ReasonView } from '../../api/wire';

export interface Reason extends ReasonView {
  /** The line that it answers; null: the bot spoke by itself. */
  answerTo: Entry | null;
}

/** What was said is said for a reason that does not change. */
export function useReason(conversationId: string, seq: number) {
  return useQuery({
    queryKey: ['reason', conversationId, seq],
    queryFn: () => get<Reason>(`conversations/${encodeURIComponent(conversationId)}/log/${seq}/reason`),
    staleTime: Infinity,
  });
}
