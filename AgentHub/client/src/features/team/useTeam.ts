import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { team } from './api';

export function useTeam() {
  return useQuery({ queryKey: ['team'], queryFn: team.read });
}

/** Changes the team, then shows it as it is now. */
export function useTeamChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => queries.invalidateQueries({ queryKey: ['team'] }) });
}
