import { get, post, Refusal } from '../../../api/http';
import type { RevisionPage, Restored } from '../../../api/wire';
import type { Json } from './leaves';

const at = encodeURIComponent;

export const history = {
  page: (story: string, before: number | null) =>
    get<RevisionPage>(`stories/revisions?story=${at(story)}&limit=20${before === null ? '' : `&before=${before}`}`),
  /** The story in a revision; null where it was not. */
  story: (number: number, id: string) => orNone(get<Json>(`stories/revisions/${number}/stories/${at(id)}`)),
  draft: (id: string) => orNone(get<Json>(`stories/${at(id)}`)),
  published: (id: string) => orNone(get<Json>(`stories/${at(id)}?published=true`)),
  restore: (number: number, publish: boolean) => post<Restored>(`stories/revisions/${number}/restore`, { publish }),
};

async function orNone(story: Promise<Json>): Promise<Json | null> {
  try {
    return await story;
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
}
