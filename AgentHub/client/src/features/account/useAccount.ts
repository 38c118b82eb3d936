import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { account, twoStep } from './api';

/** Also asked before somebody has signed in. */
export function useSignInOptions() {
  return useQuery({ queryKey: ['sign-in'], queryFn: account.waysIn, staleTime: Number.POSITIVE_INFINITY });
}

export function useSignIns() {
  return useQuery({ queryKey: ['sign-ins'], queryFn: account.signIns, staleTime: 0 });
}

export function useTwoStep() {
  return useQuery({ queryKey: ['two-step'], queryFn: twoStep.read, staleTime: 0 });
}

/** Changes something of the account, then asks again for what that shows in. */
export function useAccountChange<Input, Output>(change: (input: Input) => Promise<Output>, shownIn: 'session' | 'sign-ins') {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => queries.invalidateQueries({ queryKey: [shownIn] }) });
}
