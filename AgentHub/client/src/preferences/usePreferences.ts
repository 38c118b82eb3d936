import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, put } from '../api/http';
import { type Preferences, usual } from './preferences';

export const preferencesQuery = { queryKey: ['preferences'], queryFn: () => get<Preferences>('account/preferences') };

interface Preferred {
  preferences: Preferences;
  change: (change: Partial<Preferences>) => void;
  error: Error | null;
}

/** What this agent prefers, in every browser. A change shows at once, and goes back if it could not be kept. */
export function usePreferences(): Preferred {
  const queries = useQueryClient();
  const { data } = useQuery(preferencesQuery);
  const { mutate, error } = useMutation({
    // One after the other: a change is made to what the one before left.
    scope: { id: 'preferences' },
    mutationKey: preferencesQuery.queryKey,
    mutationFn: async (change: Partial<Preferences>) => {
      const preferences = { ...(await queries.ensureQueryData(preferencesQuery)), ...change };
      queries.setQueryData(preferencesQuery.queryKey, preferences);
      await put('account/preferences', preferences);
    },
    onError: () => queries.invalidateQueries(preferencesQuery),
  });
  return { preferences: data ?? usual, change: mutate, error };
}
