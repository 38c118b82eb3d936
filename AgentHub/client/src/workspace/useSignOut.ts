import { useQueryClient } from '@tanstack/react-query';
import { session } from '../api/hub';

export function useSignOut(): () => void {
  const queries = useQueryClient();
  return () =>
    void session.signOut().finally(() => {
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      return queries.invalidateQueries({ queryKey: ['session'] });
    });
}
