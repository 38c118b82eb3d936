import { Spinner } from '@fluentui/react-components';
import { BotSparkleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useStories } from '../../api/queries';
import { EmptyState } from '../../components/EmptyState';
import { ListDetail } from '../../components/ListDetail';
import { Row } from '../../components/Row';
import { Trouble } from '../../components/Trouble';
import { useListKeys } from '../../components/useListKeys';
import type { Params } from '../../models/routing';
import { t } from '../../texts';
import { DraftWords } from './DraftWords';
import { OutcomeWords } from './OutcomeWords';
import { StoryDetail } from './StoryDetail';
import { StoryTools } from './StoryTools';
import type { Outcome } from './useStoryChanges';

const pathOf = (id: string) => `stories/${encodeURIComponent(id)}`;

export default function StoriesScreen({ params: { id } }: { params: Params }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  return (
    <ListDetail
      title={t.stories.title}
      home="stories"
      tools={<StoryTools tell={setOutcome} />}
      list={<><OutcomeWords outcome={outcome} /><StoryList chosen={id} /></>}
      detail={id ? <StoryDetail key={id} id={id} /> : null}
      hint={<EmptyState icon={<BotSparkleRegular />} title={t.stories.pick} />}
    />
  );
}

function StoryList({ chosen }: { chosen: string | undefined }) {
  const { data, isPending, error, refetch } = useStories();
  const drafts = new Map(data?.drafts.map(draft => [draft.id, draft]));
  const all = data ? [...data.stories, ...data.drafts.filter(({ change }) => change === 'new')] : [];
  useListKeys(all.map(({ id }) => id), chosen, pathOf);
  if (isPending) return <Spinner label={t.loading} />;
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (all.length === 0) return <EmptyState icon={<BotSparkleRegular />} title={t.stories.empty}>{t.stories.emptyHint}</EmptyState>;
  return (
    <ul>
      {all.map(({ id, name, steps }) => (
        <Row key={id} to={pathOf(id)} chosen={id === chosen} title={name} aside={t.stories.steps(steps)} foot={<DraftWords draft={drafts.get(id)} />} />
      ))}
    </ul>
  );
}
