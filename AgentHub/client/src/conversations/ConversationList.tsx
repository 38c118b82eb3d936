import { Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Conversation } from '../api/types';
import { Trouble } from '../components/Trouble';
import { useListKeys } from '../components/useListKeys';
import type { Order } from '../lists/patch';
import { LookBack } from '../lists/LookBack';
import { useGrowingList } from '../lists/useGrowingList';
import { useLiveBoard } from '../lists/useLiveBoard';
import { VirtualList } from '../lists/VirtualList';
import { texts } from '../texts';
import { useMe } from '../workspace/useWorkspace';
import { ConversationRow } from './ConversationRow';
import { byWhoWaits } from './signals';

interface ConversationListProps {
  /** Where the server lists them, with its question. */
  address: string;
  compare: Order<Conversation>['compare'];
  chosen: string | undefined;
  pathOf: (id: string) => string;
  empty: ReactNode;
  /** Who waits for this agent comes first. */
  mine?: boolean;
}

const idOf = ({ id }: Conversation) => id;
const idsOf = ({ id }: Conversation) => [id];
/** That more follow is known, how many is not. */
const following = 5;

/** Conversations of the server, as many as there are, live. */
export function ConversationList({ address, compare, chosen, pathOf, empty, mine = false }: ConversationListProps) {
  const me = useMe();
  const key = ['conversations', address];
  const list = useGrowingList<Conversation>(key, `${address}&limit=100`);
  const { hasMore, looksBack, isPending, error, more, again } = list;
  const rows = mine ? byWhoWaits(list.rows, me.id) : list.rows;
  useLiveBoard<Conversation>({ address, idsOf, compare, lists: [{ key, holds: () => true }], topics: ['conversations', 'lines'] });
  useListKeys(rows.map(idOf), chosen, pathOf);
  if (isPending) return <Spinner label={texts.loading} />;
  if (error) return <Trouble error={error} again={again} />;
  if (rows.length === 0 && !hasMore && !looksBack) {
    return (
      <>
        {empty}
        <LookBack {...list} />
      </>
    );
  }
  return (
    <>
      <VirtualList rows={rows} total={rows.length + (hasMore ? following : 0)} keyOf={idOf} chosen={chosen} onMissing={more}>
        {conversation => <ConversationRow conversation={conversation} path={pathOf(conversation.id)} chosen={conversation.id === chosen} />}
      </VirtualList>
      <LookBack {...list} />
    </>
  );
}
