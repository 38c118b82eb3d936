import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '../../api/http';
import type { Conversation } from '../../api/types';
import type { Remembered } from '../../api/wire';
import { useSettled } from '../../components/useSettled';

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
  return useQuery({
    queryKey: ['othersOfUser', conversationId],
    queryFn: () => get<Conversation[]>(`${of(conversationId)}/others-of-user`),
  });
}
