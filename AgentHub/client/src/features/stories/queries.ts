import { useQuery } from '@tanstack/react-query';
import { stories } from './api';
import { nameIn } from './designer/document/languages';
import type { StoryList } from './types';

export function useStories() {
  return useQuery({ queryKey: ['stories'], queryFn: stories.list, select: named });
}

/** With the names that stories have in the reader's language. */
function named(list: StoryList): StoryList {
  return { ...list, stories: list.stories.map(inLanguage), drafts: list.drafts.map(inLanguage) };
}

const inLanguage = <T extends { name: string; names: null | Record<string, string> }>(each: T): T => ({ ...each, name: nameIn(each) });
