import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Refusal } from '../../api/http';
import { useSession } from '../../api/queries';
import { editsStories } from '../../workspace/may';
import { stories } from './api';
import { storyTexts } from './texts';
import type { Finding } from './types';

/** What came of a change: words or an error, and what there is to look at. */
export interface Outcome {
  words?: string;
  error?: unknown;
  findings: Finding[];
}

export function useMayEdit(): boolean {
  const { data } = useSession();
  return data != null && editsStories(data);
}

/** Does something to the stories, tells what came of it, and has them read again. */
export function useStoryChange<Input>(change: (input: Input) => Promise<Outcome>, tell: (outcome: Outcome) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: tell,
    onError: error => tell({ error, findings: findingsOf(error) }),
    onSettled: () => Promise.all(['stories', 'story'].map(kind => queries.invalidateQueries({ queryKey: [kind] }))),
  });
}

/** The latest answer tells of all drafts together, so only its findings are of use. */
export async function upload(files: readonly File[]): Promise<Outcome> {
  const list = await stories.list();
  const known = new Set([...list.stories, ...list.drafts].map(({ id }) => id));
  let findings: Finding[] = [];
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: the last answer knows of all of them
    const id = idIn(await file.text());
    // oxlint-disable-next-line no-await-in-loop -- as above
    ({ findings } = await stories.save(id, file, !known.has(id)));
  }
  return { words: storyTexts.saved(files.length), findings };
}

export async function publish(): Promise<Outcome> {
  const { findings } = await stories.publish();
  return { words: storyTexts.published, findings };
}

/** A file that names no id is sent all the same: the server says what is wrong with it. */
function idIn(text: string): string {
  try {
    const { id } = JSON.parse(text.replace(/^\uFEFF/, '')) as { id?: unknown };
    return typeof id === 'string' && id !== '' ? id : 'unnamed';
  } catch {
    return 'unnamed';
  }
}

function findingsOf(error: unknown): Finding[] {
  const findings = error instanceof Refusal ? error.problem['findings'] : undefined;
  return Array.isArray(findings) ? findings as Finding[] : [];
}
