import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answers } from './api';

export function useAnswers(enabled = true) {
  return useQuery({ queryKey: ['answers'], queryFn: answers.list, enabled });
}

export function useAnswerChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => queries.invalidateQueries({ queryKey: ['answers'] }) });
}
