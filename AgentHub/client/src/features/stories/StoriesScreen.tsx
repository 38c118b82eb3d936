import { Spinner } from '@fluentui/react-components';
import { BotSparkleRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { EmptyState } from '../../components/EmptyState';
import { ListDetail } from '../../components/ListDetail';
import { Row } from '../../components/Row';
import { Trouble } from '../../components/Trouble';
import { useListKeys } from '../../components/useListKeys';
import type { Params } from '../../routing/matchPath';
import { texts } from '../../texts';
import { DraftWords } from './DraftWords';
import { OutcomeWords } from './OutcomeWords';
import { useStories } from './queries';
import { StoryTools } from './StoryTools';
import styles from './Stories.module.css';
import { storyTexts } from './texts';
import type { Outcome } from './useStoryChanges';

const pathOf = (id: string) => `stories/${encodeURIComponent(id)}`;

const Designer = lazy(() => import('./designer/editor/Designer').then(({ Designer: show }) => ({ default: show })));

const PastStory = lazy(() => import('./designer/past/PastStory').then(({ PastStory: show }) => ({ default: show })));

/** All stories, or one of them with the whole screen for itself. */
export default function StoriesScreen({ params: { id, step, revision } }: { params: Params }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  if (id) {
    return (
      <Suspense fallback={<Spinner className={styles.loading} label={texts.loading} />}>
        {step && revision
          ? <PastStory key={`${id} ${revision}`} id={id} step={step} revision={revision} />
          : <Designer key={id} id={id} step={step ?? null} />}
      </Suspense>
    );
  }

  return (
    <ListDetail
      title={storyTexts.title}
      home="stories"
      tools={<StoryTools tell={setOutcome} />}
      list={<><OutcomeWords outcome={outcome} /><StoryList /></>}
      detail={null}
      hint={<EmptyState icon={<BotSparkleRegular />} title={storyTexts.pick} />}
    />
  );
}

function StoryList() {
  const { data, isPending, error, refetch } = useStories();
  const drafts = new Map(data?.drafts.map(draft => [draft.id, draft]));
  const all = data ? [...data.stories, ...data.drafts.filter(({ change }) => change === 'new')] : [];
  useListKeys(all.map(({ id }) => id), undefined, pathOf);
  if (isPending) return <Spinner label={texts.loading} />;
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (all.length === 0) return <EmptyState icon={<BotSparkleRegular />} title={storyTexts.empty}>{storyTexts.emptyHint}</EmptyState>;
  return (
    <ul>
      {all.map(({ id, name, steps }) => (
        <Row
          key={id}
          to={pathOf(id)}
          chosen={false}
          title={name}
          aside={storyTexts.steps(steps)}
          foot={<DraftWords draft={drafts.get(id)} />}
        />
      ))}
    </ul>
  );
}
