import { useState } from 'react';

/** The server takes so many at once. */
const mostAtOnce = 100;

export interface Selection {
  /** Null: nobody selects anything now. */
  ids: ReadonlySet<string> | null;
  begin: () => void;
  end: () => void;
  toggle: (id: string) => void;
}

/** Requests that one thing is to be done to. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string> | null>(null);
  const toggle = (id: string) => {
    const next = new Set(ids);
    if (!next.delete(id) && next.size < mostAtOnce) next.add(id);
    setIds(next);
  };
  return { ids, begin: () => setIds(new Set()), end: () => setIds(null), toggle };
}
