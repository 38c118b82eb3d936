import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '../api/http';
import type { Conversation, Entry } from '../api/wire';
import { useSettled } from '../components/useSettled';

interface Remembered {
  attributes: Record<string, string>;
  session: Record<string, string>;
}

interface NamedPart {
  id: string;
  name: string;
}

export interface Reason {
  reason: { story: NamedPart; step: NamedPart | null; action: string; path: string; isCurrent: boolean };
  /** The line that it answers; null: the bot spoke by itself. */
  answerTo: Entry | null;
}

const of = (conversationId: string) => `conversations/${encodeURIComponent(conversationId)}`;

/** A turn keeps what it learned when it ends, which is shortly after it has spoken. */
const afterwards = 1_000;

/** What the stories remember; asked again when something was said. */
export function useAttributes(conversationId: string, lastSeq: number, enabled = true) {
  const seq = useSettled(lastSeq, afterwards);
  return useQuery({
    queryKey: ['attributes', conversationId, seq],
    queryFn: () => get<Remembered>(`${of(conversationId)}/attributes`),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useOthersOfUser(conversationId: string) {
  return useQuery({ queryKey: ['othersOfUser', conversationId], queryFn: () => get<Conversation[]>(`${of(conversationId)}/others-of-user`) });
}

/** What was said is said for a reason that does not change. */
export function useReason(conversationId: string, seq: number) {
  return useQuery({ queryKey: ['reason', conversationId, seq], queryFn: () => get<Reason>(`${of(conversationId)}/log/${seq}/reason`), staleTime: Infinity });
}
