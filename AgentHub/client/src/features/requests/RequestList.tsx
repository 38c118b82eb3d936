import { Button, Spinner } from '@fluentui/react-components';
import { PersonSupportRegular } from '@fluentui/react-icons';
import type { UserRequest } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { Trouble } from '../../components/Trouble';
import { useListKeys } from '../../components/useListKeys';
import { type GrowingList, useGrowingList } from '../../lists/useGrowingList';
import { useLiveBoard } from '../../lists/useLiveBoard';
import { byWhoWaits } from '../../conversations/signals';
import { texts } from '../../texts';
import { useRemembered } from '../../workspace/useRemembered';
import { useMe } from '../../workspace/useWorkspace';
import { useRequestCounts } from './queries';
import { queryOf, type RequestFilter } from './requestFilter';
import { RequestGroup } from './RequestGroup';
import { type GroupName, groupNames, groupOf, requestOrder } from './requestGroups';
import styles from './Requests.module.css';
import { requestTexts } from './texts';
import type { Selection } from './useSelection';

const pathOf = (id: string) => `requests/${encodeURIComponent(id)}`;

const unfolded: Record<GroupName, boolean> = { needsHuman: true, mine: true, withColleagues: true, closed: false };

interface RequestListProps {
  filter: RequestFilter;
  chosen: string | undefined;
  showAll: () => void;
  selection: Selection;
}

export function RequestList({ filter, chosen, showAll, selection }: RequestListProps) {
  const query = queryOf(filter);
  const [open, setOpen] = useRemembered('requests.unfolded', unfolded);
  const counts = useRequestCounts(query);
  const groups = useGroups(query, open, useMe().id);
  useLiveRequests(query);
  const hasUncounted = (name: GroupName) => (name === 'closed' ? counts.data?.moreClosed : counts.data?.moreUnfinished) ?? false;
  const shown = groupNames.filter(name => (counts.data?.[name] ?? 0) > 0 || hasUncounted(name));
  useListKeys(shown.filter(name => open[name]).flatMap(name => groups[name].rows.map(({ id }) => id)), chosen, pathOf);

  const failed = counts.isError ? counts.error : groupNames.map(name => groups[name].error).find(error => error !== null);
  const again = () => {
    void counts.refetch();
    for (const name of groupNames) if (open[name]) groups[name].again();
  };
  return (
    <>
      {failed && <Trouble error={failed} again={again} />}
      {counts.isPending && <Spinner label={texts.loading} />}
      {counts.isSuccess && shown.length === 0 && (
        <Nothing filtered={query !== ''} inVain={groupNames.some(name => groups[name].isInVain)} showAll={showAll} />
      )}
      {shown.map(name => (
        <RequestGroup key={name} name={name} count={counts.data![name]} hasUncounted={hasUncounted(name)} list={groups[name]}
          chosen={chosen} pathOf={pathOf} selection={selection} open={open[name]}
          onToggle={() => setOpen({ ...open, [name]: !open[name] })} />
      ))}
    </>
  );
}

function Nothing({ filtered, inVain, showAll }: { filtered: boolean; inVain: boolean; showAll: () => void }) {
  if (!filtered) return <EmptyState icon={<PersonSupportRegular />} title={requestTexts.empty}>{requestTexts.emptyHint}</EmptyState>;
  return (
    <div className={styles.nothing}>
      <p>{inVain ? texts.lookBack.inVain : requestTexts.nothingFound}</p>
      <Button size="small" onClick={showAll}>{requestTexts.clear}</Button>
    </div>
  );
}

const keyOf = (name: GroupName, query: string) => ['requests', name, query];

function useGroups(query: string, open: Record<GroupName, boolean>, me: string): Record<GroupName, GrowingList<UserRequest>> {
  const mine = useGroup('mine', query, open.mine);
  return {
    needsHuman: useGroup('needsHuman', query, open.needsHuman),
    mine: { ...mine, rows: byWhoWaits(mine.rows, me) },
    withColleagues: useGroup('withColleagues', query, open.withColleagues),
    closed: useGroup('closed', query, open.closed),
  };
}

function useGroup(name: GroupName, query: string, open: boolean): GrowingList<UserRequest> {
  return useGrowingList<UserRequest>(keyOf(name, query), `requests?group=${name}&limit=100&${query}`, open);
}

/** One question for all groups: what the server answers is put into the group that it belongs to now. */
function useLiveRequests(query: string): void {
  const me = useMe();
  useLiveBoard<UserRequest>({
    ...requestOrder,
    address: `requests?state=all&${query}`,
    lists: groupNames.map(name => ({ key: keyOf(name, query), holds: request => groupOf(request, me.id) === name })),
    topics: ['requests', 'conversations', 'lines', ...(query.includes('online=') ? ['presence'] : [])],
    counts: ['requestCounts'],
  });
}

