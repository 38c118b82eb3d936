import { useQuery } from '@tanstack/react-query';
import { requestNews } from './api';
import type { ToldNews } from './ToldNews';

/** What happened to requests since `told` asked last. */
export function useRequestNews(told: ToldNews) {
  return useQuery({ queryKey: ['requestNews'], queryFn: () => requestNews(told.since) });
}
