import { ask, get, post, remove } from '../../api/http';
import type { Findings, Publishing, StoryList } from './types';

const at = encodeURIComponent;

export const stories = {
  list: () => get<StoryList>('stories'),
  /** Keeps the file as a draft, byte by byte. */
  save: (id: string, file: Blob) => ask<Findings>('PUT', `stories/${at(id)}`, { body: file }),
  remove: (id: string) => remove(`stories/${at(id)}`),
  discard: (id: string) => remove(`stories/${at(id)}/draft`),
  publish: () => post<Publishing>('stories/publish'),
};
