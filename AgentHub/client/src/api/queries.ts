import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ToldNews } from '../models/news';
import { conversations, requests, session, stories, support } from './hub';
import { Refusal } from './http';
import type { Session } from './wire';

/** Undefined while asked, null when nobody is signed in. */
export function useSession() {
  return useQuery<Session | null>({
    queryKey: ['session'],
    queryFn: () => session.read().catch(nothingFor(401)),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What happened to requests since `told` asked last. */
export function useRequestNews(told: ToldNews) {
  return useQuery({ queryKey: ['requestNews'], queryFn: () => requests.news(told.since) });
}

/** How many requests each group has, of those that the query narrows them down to. */
export function useRequestCounts(query: string) {
  return useQuery({
    queryKey: ['requestCounts', query],
    queryFn: () => requests.counts(query),
    placeholderData: keepPreviousData,
    // The list that shows them keeps them fresh; once it is gone, nobody does.
    staleTime: Infinity,
    gcTime: 0,
  });
}

export function useRequestFacets() {
  return useQuery({ queryKey: ['requestFacets'], queryFn: requests.facets });
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
