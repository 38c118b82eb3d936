import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { requests } from './api';

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
