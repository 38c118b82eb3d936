import { storyTexts } from './texts';
import type { StoryDraft } from './types';

/** That a story is not as it is told now, and whose doing that is. */
export function DraftWords({ draft }: { draft: StoryDraft | undefined }) {
  return draft ? <span>{storyTexts.draftBy(storyTexts.drafts[draft.change], draft.by.name)}</span> : null;
}
