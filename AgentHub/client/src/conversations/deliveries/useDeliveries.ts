import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { deliveries } from './api';
import type { FailedLine } from './types';

export function useUndelivered() {
  return useQuery({ queryKey: ['deliveries'], queryFn: deliveries.list });
}

/** What of a conversation did not reach its channel, by the number of the line. */
export function useDeliveries(conversationId: string) {
  const { data } = useQuery({ queryKey: ['deliveries', conversationId], queryFn: () => deliveries.of(conversationId) });
  const failed = useMemo(() => new Map<number, FailedLine>(data?.failures.map(line => [line.seq, line])), [data]);
  return { failed, waiting: data?.waiting ?? null, channelId: data?.channelId ?? '' };
}

export function useSendAgain() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: deliveries.sendAgain, onSettled: () => queries.invalidateQueries({ queryKey: ['deliveries'] }) });
}
