import { Spinner, Tab, TabList } from '@fluentui/react-components';
import { ChatMultipleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useLiveConversations } from '../../api/queries';
import { ConversationDetail } from '../../components/ConversationDetail';
import { ConversationRow } from '../../components/ConversationRow';
import { EmptyState } from '../../components/EmptyState';
import { ListDetail } from '../../components/ListDetail';
import { Trouble } from '../../components/Trouble';
import { useListKeys } from '../../components/useListKeys';
import type { Params } from '../../models/routing';
import { worksLive } from '../../models/takeControl';
import { useMe } from '../../shell/useWorkspace';
import { t } from '../../texts';

type Scope = 'mine' | 'all';

const pathOf = (id: string) => `live-conversations/${encodeURIComponent(id)}`;

export default function LiveScreen({ params: { id } }: { params: Params }) {
  const hasOwn = worksLive(useMe());
  const [scope, setScope] = useState<Scope>(hasOwn && !id ? 'mine' : 'all');
  return (
    <ListDetail
      title={t.live.title}
      home="live-conversations"
      tools={
        <TabList size="small" aria-label={t.live.scope} selectedValue={scope} onTabSelect={(_, { value }) => setScope(value as Scope)}>
          {hasOwn && <Tab value="mine">{t.live.mine}</Tab>}
          <Tab value="all">{t.live.all}</Tab>
        </TabList>
      }
      list={<LiveList key={scope} scope={scope} chosen={id} />}
      detail={id ? <ConversationDetail key={id} id={id} /> : null}
      hint={<EmptyState icon={<ChatMultipleRegular />} title={t.live.pick} />}
    />
  );
}

function LiveList({ scope, chosen }: { scope: Scope; chosen: string | undefined }) {
  const { data, isPending, error, refetch } = useLiveConversations(scope);
  const live = data ?? [];
  useListKeys(live.map(({ id }) => id), chosen, pathOf);
  if (isPending) return <Spinner label={t.loading} />;
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (live.length === 0) {
    return <EmptyState icon={<ChatMultipleRegular />} title={scope === 'mine' ? t.live.emptyMine : t.live.emptyAll}>{t.live.emptyHint}</EmptyState>;
  }
  return (
    <ul>
      {live.map(conversation => (
        <ConversationRow key={conversation.id} conversation={conversation} path={pathOf(conversation.id)} chosen={conversation.id === chosen} />
      ))}
    </ul>
  );
}
