import { ask, get, post } from '../../api/http';
import type { Findings, Publishing, StoryList } from './types';

const at = encodeURIComponent;
const tagged = (etag: string | null) => (etag === null ? {} : { headers: { 'If-Match': etag } });

export const stories = {
  list: () => get<StoryList>('stories'),
  /** Keeps the file as a draft, byte by byte, in place of whatever is there. */
  save: (id: string, file: Blob, isNew: boolean) =>
    ask<Findings>('PUT', `stories/${at(id)}`, { body: file, headers: isNew ? { 'If-None-Match': '*' } : { 'If-Match': '*' } }),
  /** Both only if nobody else has changed the story since the version that the tag names. */
  remove: (id: string, etag: string | null) => ask('DELETE', `stories/${at(id)}`, tagged(etag)),
  discard: (id: string, etag: string | null) => ask('DELETE', `stories/${at(id)}/draft`, tagged(etag)),
  publish: () => post<Publishing>('stories/publish'),
};
