import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { getPage } from '../api/http';

export interface GrowingList<Row> {
  rows: readonly Row[];
  /** Whether the server has more rows than are held here, and gives them as somebody goes down the list. */
  hasMore: boolean;
  /** Whether the server has stopped looking: it looks further back when somebody asks for more. */
  looksBack: boolean;
  isLooking: boolean;
  /** Whether old rows cannot be found yet. */
  isPartial: boolean;
  /** Whether what was searched for has no word in it. */
  isInVain: boolean;
  isPending: boolean;
  error: Error | null;
  /** Reads the next page; asking again while it is read does nothing. */
  more: () => void;
  again: () => void;
}

/** A list of the server, read page by page as somebody goes down it. */
export function useGrowingList<Row>(key: QueryKey, address: string, enabled = true): GrowingList<Row> {
  const { data, hasNextPage, isFetching, isFetchingNextPage, isPending, error, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => getPage<Row>(pageParam, signal),
    initialPageParam: address,
    getNextPageParam: last => last.next,
    placeholderData: keepPreviousData,
    // While it is shown it is kept fresh row by row; once it is not, nobody does.
    staleTime: Infinity,
    gcTime: 0,
    enabled,
  });
  const rows = useMemo(() => data?.pages.flatMap(page => page.rows) ?? [], [data]);
  const looksBack = data?.pages.at(-1)?.looksBack ?? false;
  return {
    rows,
    hasMore: hasNextPage && !looksBack,
    looksBack: hasNextPage && looksBack,
    isLooking: isFetchingNextPage,
    isPartial: data?.pages.some(page => page.isPartial) ?? false,
    isInVain: data?.pages.some(page => page.isInVain) ?? false,
    isPending: isPending && enabled,
    error,
    more: () => void (isFetching || error || !hasNextPage || fetchNextPage()),
    again: () => void refetch(),
  };
}
