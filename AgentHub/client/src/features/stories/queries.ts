import { useQuery } from '@tanstack/react-query';
import { stories } from './api';

export function useStories() {
  return useQuery({ queryKey: ['stories'], queryFn: stories.list });
}
