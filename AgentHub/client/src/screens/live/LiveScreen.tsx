import { Tab, TabList } from '@fluentui/react-components';
import { ChatMultipleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Conversation } from '../../api/wire';
import { ConversationDetail } from '../../components/ConversationDetail';
import { EmptyState } from '../../components/EmptyState';
import { Finder } from '../../components/Finder';
import { ListDetail } from '../../components/ListDetail';
import { useSettled } from '../../components/useSettled';
import { ConversationList } from '../../lists/ConversationList';
import type { Params } from '../../models/routing';
import { worksLive } from '../../models/takeControl';
import { useMe } from '../../shell/useWorkspace';
import { t } from '../../texts';

type Scope = 'mine' | 'all';

const pathOf = (id: string) => `live-conversations/${encodeURIComponent(id)}`;
const oldestFirst = (a: Conversation, b: Conversation) => Date.parse(a.createdAt) - Date.parse(b.createdAt);

export default function LiveScreen({ params: { id } }: { params: Params }) {
  const hasOwn = worksLive(useMe());
  const [scope, setScope] = useState<Scope>(hasOwn && !id ? 'mine' : 'all');
  const [words, setWords] = useState('');
  const find = useSettled(words).trim();
  return (
    <ListDetail
      title={t.live.title}
      home="live-conversations"
      tools={
        <>
          <TabList size="small" aria-label={t.live.scope} selectedValue={scope} onTabSelect={(_, { value }) => setScope(value as Scope)}>
            {hasOwn && <Tab value="mine">{t.live.mine}</Tab>}
            <Tab value="all">{t.live.all}</Tab>
          </TabList>
          <Finder label={t.live.find} words={words} onChange={setWords} />
        </>
      }
      list={
        <ConversationList key={scope} address={`live-conversations?scope=${scope}&find=${encodeURIComponent(find)}`} compare={oldestFirst}
          chosen={id} pathOf={pathOf} empty={<Nothing scope={scope} find={find} />} />
      }
      detail={id ? <ConversationDetail key={id} id={id} /> : null}
      hint={<EmptyState icon={<ChatMultipleRegular />} title={t.live.pick} />}
    />
  );
}

function Nothing({ scope, find }: { scope: Scope; find: string }) {
  if (find) return <EmptyState icon={<ChatMultipleRegular />} title={t.transcripts.nothingFound} />;
  return <EmptyState icon={<ChatMultipleRegular />} title={scope === 'mine' ? t.live.emptyMine : t.live.emptyAll}>{t.live.emptyHint}</EmptyState>;
}
