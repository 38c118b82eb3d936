import { useQuery } from '@tanstack/react-query';
import { ask, get, put } from '../../api/http';
import type { ClosingView, ConversationTags } from '../../api/wire';

const at = encodeURIComponent;

export const closing = {
  rules: () => get<ClosingView>('closing'),
  save: (rules: ClosingView) => put('closing', rules),
  tags: (id: string) => get<ConversationTags>(`conversations/${at(id)}/tags`),
  tag: (id: string, tags: readonly string[]) => put(`conversations/${at(id)}/tags`, { tags }),
  release: (id: string, outcome: string | null) => ask('DELETE', `conversations/${at(id)}/control`, { json: { outcome } }),
};

export function useClosing() {
  return useQuery({ queryKey: ['closing'], queryFn: closing.rules, staleTime: 60_000 });
}
