import { Tab, TabList } from '@fluentui/react-components';
import { ChatMultipleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Conversation } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { Finder } from '../../components/Finder';
import { ListDetail } from '../../components/ListDetail';
import { useSettled } from '../../components/useSettled';
import { ConversationList } from '../../conversations/ConversationList';
import { conversationTexts } from '../../conversations/texts';
import type { Params } from '../../routing/matchPath';
import { worksLive } from '../../workspace/may';
import { useMe } from '../../workspace/useWorkspace';
import { ConversationDetail } from '../reading/ConversationDetail';
import { liveTexts } from './texts';

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
      title={liveTexts.title}
      home="live-conversations"
      tools={
        <>
          <TabList size="small" aria-label={liveTexts.scope} selectedValue={scope} onTabSelect={(_, { value }) => setScope(value as Scope)}>
            {hasOwn && <Tab value="mine">{liveTexts.mine}</Tab>}
            <Tab value="all">{liveTexts.all}</Tab>
          </TabList>
          <Finder label={liveTexts.find} words={words} onChange={setWords} />
        </>
      }
      list={
        <ConversationList key={scope} address={`live-conversations?scope=${scope}&find=${encodeURIComponent(find)}`} compare={oldestFirst}
          mine={scope === 'mine'} chosen={id} pathOf={pathOf} empty={<Nothing scope={scope} find={find} />} />
      }
      detail={id ? <ConversationDetail key={id} id={id} /> : null}
      hint={<EmptyState icon={<ChatMultipleRegular />} title={liveTexts.pick} />}
    />
  );
}

function Nothing({ scope, find }: { scope: Scope; find: string }) {
  if (find) return <EmptyState icon={<ChatMultipleRegular />} title={conversationTexts.nothingFound} />;
  return (
    <EmptyState icon={<ChatMultipleRegular />} title={scope === 'mine' ? liveTexts.emptyMine : liveTexts.emptyAll}>
      {liveTexts.emptyHint}
    </EmptyState>
  );
}
