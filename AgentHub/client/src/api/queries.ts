import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Refusal } from './http';
import { conversations, session, support } from './hub';
import type { Session } from './types';

/** Undefined while asked, null when nobody is signed in. */
export function useSession() {
  return useQuery<Session | null>({
    queryKey: ['session'],
    queryFn: () => session.read().catch(nothingFor(401)),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useConversation(id: string) {
  return useQuery({ queryKey: ['conversation', id], queryFn: () => conversations.read(id) });
}

export function useLiveConversations(scope: 'mine' | 'all', enabled = true) {
  return useQuery({ queryKey: ['live', scope], queryFn: () => conversations.live(scope), enabled });
}

/** Null on a host whose support schedule is not there. */
export function useSupportStatus() {
  return useQuery({
    queryKey: ['support', 'status'],
    queryFn: () => support.status().catch(nothingFor(404)),
    refetchInterval: 60_000,
  });
}

/** Does something on the server, then asks again for what it may have changed; lists hear of it as everybody does. */
export function useAct<Input, Output>(act: (input: Input) => Promise<Output>, done?: (output: Output, input: Input) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: done,
    onSettled: () => Promise.all(changed.map(kind => queries.invalidateQueries({ queryKey: [kind] }))),
  });
}

const changed = ['request', 'conversation'];

function nothingFor(status: number) {
  return (error: unknown): null => {
    if (error instanceof Refusal && error.status === status) return null;
    throw error;
  };
}
