import { type InfiniteData, type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { getPage, type Page } from '../api/http';
import { type Change, everything } from '../live/frames';
import { useWorkspace } from '../workspace/useWorkspace';
import { Changes } from './Changes';
import { type Order, patch } from './patch';

/** Lists that are shown together and kept fresh together: of what has changed, only that is asked for again. */
interface Board<Row> extends Order<Row> {
  /** Where the rows of all its lists are asked for. */
  address: string;
  lists: readonly { key: QueryKey; holds: (row: Row) => boolean }[];
  /** Changes of these topics may bring a row that no list holds yet. Those of presence concern only rows that are held. */
  topics: readonly string[];
  /** Answers that grow old when a row changes. */
  counts?: QueryKey;
}

export function useLiveBoard<Row>(board: Board<Row>): void {
  const { live } = useWorkspace();
  const queries = useQueryClient();
  const latest = useRef(board);
  useEffect(() => {
    latest.current = board;
  });
  useEffect(() => {
    const changes = new Changes({ look: ids => look(queries, latest.current, ids) });
    const stop = live.onChange(change => {
      const id = concerned(queries, latest.current, change);
      if (id !== undefined) changes.heard(id);
    });
    return () => {
      stop();
      changes.end();
    };
  }, [live, queries]);
}

function concerned<Row>(queries: QueryClient, board: Board<Row>, { topic, id }: Change): string | undefined {
  if (id === undefined || id === everything) return undefined;
  if (topic !== 'presence') return board.topics.includes(topic) ? id : undefined;
  const conversation = /^conversation\/(.*)$/s.exec(id)?.[1];
  if (conversation === undefined) return undefined;
  const isHeld = board.lists.some(({ key }) =>
    held<Row>(queries, key)?.pages.some(({ rows }) => rows.some(row => board.idsOf(row).includes(conversation))),
  );
  return isHeld || board.topics.includes('presence') ? conversation : undefined;
}

async function look<Row>(queries: QueryClient, board: Board<Row>, ids: readonly string[]): Promise<boolean> {
  const among = ids.map(id => `among=${encodeURIComponent(id)}`).join('&');
  const { rows } = await getPage<Row>(`${board.address}&${among}`);
  // A page that is on its way would be put over what is changed now.
  if (board.lists.some(({ key }) => queries.getQueryState(key)?.fetchStatus === 'fetching')) return false;
  const asked = new Set(ids);
  for (const { key, holds } of board.lists) {
    queries.setQueryData<Held<Row>>(key, data => data && { ...data, pages: patch(data.pages, asked, rows.filter(holds), board) });
  }
  if (board.counts) void queries.invalidateQueries({ queryKey: board.counts });
  return true;
}

type Held<Row> = InfiniteData<Page<Row>, string>;

function held<Row>(queries: QueryClient, key: QueryKey): Held<Row> | undefined {
  return queries.getQueryData<Held<Row>>(key);
}
