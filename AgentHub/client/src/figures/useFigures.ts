import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '../api/http';
import { useSupportStatus } from '../api/queries';
import { useNow } from '../components/useNow';
import { useRemembered } from '../components/useRemembered';
import { daysOf, firstQuestion, type Question, todayIn } from './period';
import type { FigureReport } from './wire';

/** What is asked, in which days that results, and the answer. */
export function useFigures() {
  const [question, ask] = useRemembered<Question>('figures.question', firstQuestion);
  const status = useSupportStatus();
  const zone = question.zone ?? status.data?.timeZone ?? 'UTC';
  const days = daysOf(question, todayIn(zone, useNow(60_000)));
  const isPeriod = days.from !== '' && days.from <= days.to;
  const address = `from=${days.from}&to=${days.to}&zone=${encodeURIComponent(zone)}`;
  const answer = useQuery({
    queryKey: ['figures', address],
    queryFn: ({ signal }) => get<FigureReport>(`figures?${address}`, signal),
    enabled: isPeriod && (question.zone !== null || !status.isPending),
    placeholderData: keepPreviousData,
  });
  return { question, ask, zone, days, isPeriod, address, answer };
}
