import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAct } from '../../api/queries';
import { worksLive } from '../../workspace/may';
import { useMe } from '../../workspace/useWorkspace';
import { colleagues, news } from './api';

export function useColleagues(enabled = true) {
  return useQuery({ queryKey: ['colleagues'], queryFn: colleagues.list, enabled });
}

/** What waits for this agent to read it, and the offers to them and by them. */
export function useNews() {
  const me = useMe();
  // An offer runs out by itself, and nobody says so.
  return useQuery({ queryKey: ['news'], queryFn: news.unread, enabled: worksLive(me), refetchInterval: 30_000 });
}

/** The standing offer of a conversation that this agent made. */
export function useMyOffer(conversationId: string) {
  const me = useMe();
  return useNews().data?.transfers.find(offer => offer.conversationId === conversationId && offer.from.id === me.id);
}

/** Does something with news or offers, then shows what is left of them and what it changed. */
export function useNewsAct<Input>(act: (input: Input) => Promise<unknown>, done?: (input: Input) => void) {
  const queries = useQueryClient();
  return useAct(
    async (input: Input) => {
      try {
        return await act(input);
      } finally {
        await queries.invalidateQueries({ queryKey: ['news'] });
      }
    },
    (_, input) => done?.(input),
  );
}

export function useSetAway() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: colleagues.setAway, onSettled: () => queries.invalidateQueries({ queryKey: ['session'] }) });
}
