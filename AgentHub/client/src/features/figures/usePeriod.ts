import { useSupportStatus } from '../../api/queries';
import { useNow } from '../../components/useNow';
import { useRemembered } from '../../workspace/useRemembered';
import { daysOf, firstQuestion, type Question, todayIn } from './period';

/** The days that somebody chose, and how to ask the server for them. */
export function usePeriod(remembered: string) {
  const [question, ask] = useRemembered<Question>(remembered, firstQuestion);
  const status = useSupportStatus();
  const zone = question.zone ?? status.data?.timeZone ?? 'UTC';
  const days = daysOf(question, todayIn(zone, useNow(60_000)));
  return {
    question, ask, zone, days,
    isPeriod: days.from !== '' && days.from <= days.to && (question.zone !== null || !status.isPending),
    address: `from=${days.from}&to=${days.to}&zone=${encodeURIComponent(zone)}`,
  };
}
