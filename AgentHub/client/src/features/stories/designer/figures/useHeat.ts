import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import { get } from '../../../../api/http';
import type { StepFigureList } from '../../../../api/wire';
import { useRemembered } from '../../../../workspace/useRemembered';
import { type Heat, heatOf, type Measure } from './heat';

export type Period = 'off' | '7' | '28';

export function useHeat(id: string) {
  const [period, setPeriod] = useRemembered<Period>('hub.step-figures', 'off');
  const [measure, setMeasure] = useRemembered<Measure>('hub.step-measure', 'reached');
  const { data, error } = useQuery({
    queryKey: ['stepFigures', id, period],
    queryFn: () => get<StepFigureList>(`stories/${encodeURIComponent(id)}/figures?days=${period}`),
    enabled: period !== 'off',
    placeholderData: keepPreviousData,
  });
  const heat = useMemo(() => (period !== 'off' && data ? heatOf(data.steps, measure) : null), [data, period, measure]);
  return { period, setPeriod, measure, setMeasure, heat, error };
}

/** The figures that the steps show; null: none. */
export const HeatContext = createContext<Heat | null>(null);
export const useShownHeat = () => useContext(HeatContext);
