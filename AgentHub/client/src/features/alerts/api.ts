import { get } from '../../api/http';
import type { RequestNews } from './types';

/** What happened to requests since a time; without one, only the time to ask from. */
export const requestNews = (since: string | null): Promise<RequestNews> =>
  get<RequestNews>(`requests/news${since ? `?since=${encodeURIComponent(since)}` : ''}`);
