import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSettled } from '../../../../components/useSettled';
import type { Finding } from '../../types';
import { designs } from '../api';
import type { DraftKeeper } from '../DraftKeeper';
import type { JsonObject } from '../document/json';

const nothing: readonly Finding[] = [];

/** What the checker says of the story as it is now, a moment after one pauses. */
export function useCheck(keeper: DraftKeeper, story: JsonObject, mayCheck: boolean) {
  const queries = useQueryClient();
  const settled = useSettled(story, 400);
  const id = String(story['id']);
  const question = (text: string) => ({
    queryKey: ['storyCheck', id, text],
    queryFn: () => designs.check(id, text),
    gcTime: 0,
  });
  // The text is written when the story has settled, not at every key.
  const text = settled === story ? keeper.text() : null;
  const { data } = useQuery({ ...question(text ?? ''), enabled: mayCheck && text !== null, placeholderData: keepPreviousData });
  return {
    findings: data ?? nothing,
    check: () => queries.fetchQuery({ ...question(keeper.text()), staleTime: 0 }),
  };
}
