import { useMutation, useQueryClient } from '@tanstack/react-query';
import { designs } from '../designer/api';
import { parse } from '../designer/document/parse';
import { write } from '../designer/document/write';
import { understanding } from './api';
import { withPhrase } from './phrases';
import { understandingTexts } from './texts';

/** Makes a sentence a phrase of a story, or takes it off the list. */
export function useMissedChange(text: string, tell: (words: string) => void) {
  const queries = useQueryClient();
  const adding = useMutation({
    async mutationFn({ id }: { id: string; name: string }) {
      const { text: file, etag } = await designs.read(id);
      const story = parse(file);
      await designs.save(id, write({ ...story, root: withPhrase(story.root, text) }), etag);
    },
    onSuccess: (_, { name }) => tell(understandingTexts.added(text, name)),
    onSettled: () => Promise.all(['stories', 'story'].map(kind => queries.invalidateQueries({ queryKey: [kind] }))),
  });
  const dismissing = useMutation({
    mutationFn: () => understanding.dismiss(text),
    onSettled: () => queries.invalidateQueries({ queryKey: ['stories', 'missed'] }),
  });
  return {
    add: (id: string, name: string) => adding.mutate({ id, name }),
    dismiss: () => dismissing.mutate(),
    isPending: adding.isPending || dismissing.isPending,
    error: adding.error ?? dismissing.error,
  };
}
