import { Button } from '@fluentui/react-components';
import { Trouble } from '../../components/Trouble';
import { stories } from './api';
import { DraftWords } from './DraftWords';
import { useStories } from './queries';
import styles from './Stories.module.css';
import { storyTexts } from './texts';
import { useMayEdit, useStoryChange } from './useStoryChanges';

/** Says that a story is a draft, and takes the draft, or the story, away. */
export function StoryChange({ id, etag }: { id: string; etag: string | null }) {
  const draft = useStories().data?.drafts.find(one => one.id === id);
  const discarding = useStoryChange<void>(() => stories.discard(id, etag).then(nothingToSay), () => undefined);
  const removing = useStoryChange<void>(() => stories.remove(id, etag).then(nothingToSay), () => undefined);
  const mayEdit = useMayEdit();
  return (
    <div className={styles.tools}>
      <DraftWords draft={draft} />
      {mayEdit && draft && <Button size="small" onClick={() => discarding.mutate()}>{storyTexts.discard}</Button>}
      {mayEdit && !draft && <Button size="small" onClick={() => removing.mutate()}>{storyTexts.remove}</Button>}
      <Trouble error={discarding.error ?? removing.error} />
    </div>
  );
}

const nothingToSay = () => ({ findings: [] });
