import { get, post, put, remove } from '../../api/http';
import type { PushRequest, PushView } from '../../api/wire';
import type { RequestNews } from './types';

/** What happened to requests since a time; without one, only the time to ask from. */
export const requestNews = (since: string | null): Promise<RequestNews> =>
  get<RequestNews>(`requests/news${since ? `?since=${encodeURIComponent(since)}` : ''}`);

export const push = {
  read: () => get<PushView>('account/push'),
  subscribe: (browser: PushRequest) => put('account/push', browser),
  unsubscribe: () => remove('account/push'),
  try: () => post('account/push/try'),
};
