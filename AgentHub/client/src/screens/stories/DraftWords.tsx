import type { StoryDraft } from '../../api/wire';
import { t } from '../../texts';

/** That a story is not as it is told now, and whose doing that is. */
export function DraftWords({ draft }: { draft: StoryDraft | undefined }) {
  return draft ? <span>{t.stories.draftBy(t.stories.drafts[draft.change], draft.by.name)}</span> : null;
}
