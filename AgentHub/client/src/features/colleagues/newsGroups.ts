import type { News } from './types';

export interface NewsOfKind {
  kind: News['kind'];
  all: readonly News[];
}

/** One group for each kind, so that as many lines are shown as there are kinds; the kind with the newest news last. */
export function newsGroups(news: readonly News[]): NewsOfKind[] {
  const groups = new Map<News['kind'], News[]>();
  for (const one of news) {
    const all = groups.get(one.kind) ?? [];
    groups.delete(one.kind);
    groups.set(one.kind, [...all, one]);
  }
  return [...groups].map(([kind, all]) => ({ kind, all }));
}
