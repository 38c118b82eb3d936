import { useQuery } from '@tanstack/react-query';
import { stories } from './api';

export function useStories() {
  return useQuery({ queryKey: ['stories'], queryFn: stories.list });
}

export function useStory(id: string) {
  return useQuery({ queryKey: ['story', id], queryFn: () => stories.read(id) });
}
