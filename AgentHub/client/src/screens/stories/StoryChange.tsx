import { Button } from '@fluentui/react-components';
import { stories } from '../../api/hub';
import { useStories } from '../../api/queries';
import { Trouble } from '../../components/Trouble';
import { t } from '../../texts';
import { DraftWords } from './DraftWords';
import styles from './Stories.module.css';
import { useMayDesign, useStoryChange } from './useStoryChanges';

/** Says that a story is a draft, and takes the draft, or the story, away. */
export function StoryChange({ id }: { id: string }) {
  const draft = useStories().data?.drafts.find(one => one.id === id);
  const discarding = useStoryChange<void>(() => stories.discard(id).then(nothingToSay), () => undefined);
  const removing = useStoryChange<void>(() => stories.remove(id).then(nothingToSay), () => undefined);
  const mayDesign = useMayDesign();
  return (
    <div className={styles.tools}>
      <DraftWords draft={draft} />
      {mayDesign && draft && <Button size="small" onClick={() => discarding.mutate()}>{t.stories.discard}</Button>}
      {mayDesign && !draft && <Button size="small" onClick={() => removing.mutate()}>{t.stories.remove}</Button>}
      <Trouble error={discarding.error ?? removing.error} />
    </div>
  );
}

const nothingToSay = () => ({ findings: [] });
