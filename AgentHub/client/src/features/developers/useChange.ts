import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Changes keys or webhooks, then shows them as they are now. */
export function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => queries.invalidateQueries({ queryKey: ['programs'] }) });
}
