import { Spinner } from '@fluentui/react-components';
import { BotSparkleRegular } from '@fluentui/react-icons';
import { useStories } from '../../api/queries';
import { EmptyState } from '../../components/EmptyState';
import { ListDetail } from '../../components/ListDetail';
import { Row } from '../../components/Row';
import { Trouble } from '../../components/Trouble';
import { useListKeys } from '../../components/useListKeys';
import type { Params } from '../../models/routing';
import { t } from '../../texts';
import { StoryDetail } from './StoryDetail';

const pathOf = (id: string) => `stories/${encodeURIComponent(id)}`;

export default function StoriesScreen({ params: { id } }: { params: Params }) {
  return (
    <ListDetail
      title={t.stories.title}
      home="stories"
      list={<StoryList chosen={id} />}
      detail={id ? <StoryDetail key={id} id={id} /> : null}
      hint={<EmptyState icon={<BotSparkleRegular />} title={t.stories.pick} />}
    />
  );
}

function StoryList({ chosen }: { chosen: string | undefined }) {
  const { data, isPending, error, refetch } = useStories();
  const all = data?.stories ?? [];
  useListKeys(all.map(({ id }) => id), chosen, pathOf);
  if (isPending) return <Spinner label={t.loading} />;
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (all.length === 0) return <EmptyState icon={<BotSparkleRegular />} title={t.stories.empty}>{t.stories.emptyHint}</EmptyState>;
  return (
    <ul>
      {all.map(({ id, name, steps }) => (
        <Row key={id} to={pathOf(id)} chosen={id === chosen} title={name} aside={t.stories.steps(steps)} />
      ))}
    </ul>
  );
}
