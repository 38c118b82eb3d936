import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '../../api/http';
import type { FigureReport } from './types';

export function useFigures(address: string, enabled: boolean) {
  return useQuery({
    queryKey: ['figures', address],
    queryFn: ({ signal }) => get<FigureReport>(`figures?${address}`, signal),
    enabled,
    placeholderData: keepPreviousData,
  });
}
