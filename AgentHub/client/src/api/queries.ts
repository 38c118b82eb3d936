import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { conversations, requests, session, stories, support } from './hub';
import { Refusal } from './http';
import type { Conversation, RequestState, Session } from './wire';

/** Undefined while asked, null when nobody is signed in. */
export function useSession() {
  return useQuery<Session | null>({
    queryKey: ['session'],
    queryFn: () => session.read().catch(nothingFor(401)),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useRequests(state: RequestState, enabled = true) {
  return useQuery({ queryKey: ['requests', state], queryFn: () => requests.list(state), enabled, placeholderData: keepPreviousData });
}

export function useRequest(id: string) {
  return useQuery({ queryKey: ['request', id], queryFn: () => requests.read(id) });
}

export function useConversation(id: string) {
  return useQuery({ queryKey: ['conversation', id], queryFn: () => conversations.read(id) });
}

export function useLiveConversations(scope: 'mine' | 'all', enabled = true) {
  return useQuery({ queryKey: ['live', scope], queryFn: () => conversations.live(scope), enabled });
}

const page = 50;

export function useTranscripts() {
  return useInfiniteQuery({
    queryKey: ['transcripts'],
    queryFn: ({ pageParam }) => conversations.transcripts(pageParam, page),
    initialPageParam: null as string | null,
    getNextPageParam: last => nextPage(last.conversations),
  });
}

/** Null on a host whose support schedule is not there. */
export function useSupportStatus() {
  return useQuery({
    queryKey: ['support', 'status'],
    queryFn: () => support.status().catch(nothingFor(404)),
    refetchInterval: 60_000,
  });
}

export function useStories() {
  return useQuery({ queryKey: ['stories'], queryFn: stories.list });
}

export function useStory(id: string) {
  return useQuery({ queryKey: ['story', id], queryFn: () => stories.read(id) });
}

/** Does something on the server, then asks again for everything that it may have changed. */
export function useAct<Input, Output>(act: (input: Input) => Promise<Output>, done?: (output: Output, input: Input) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: done,
    onSettled: () => Promise.all(changed.map(kind => queries.invalidateQueries({ queryKey: [kind] }))),
  });
}

const changed = ['requests', 'request', 'live', 'conversation'];

function nextPage(shown: readonly Conversation[]): string | null {
  const last = shown.at(-1);
  return shown.length < page || !last ? null : (last.lastAt ?? last.createdAt);
}

function nothingFor(status: number) {
  return (error: unknown): null => {
    if (error instanceof Refusal && error.status === status) return null;
    throw error;
  };
}
