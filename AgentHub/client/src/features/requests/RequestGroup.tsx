import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { UserRequest } from '../../api/types';
import { useNow } from '../../components/useNow';
import type { GrowingList } from '../../lists/useGrowingList';
import { LookBack } from '../../lists/LookBack';
import { VirtualList } from '../../lists/VirtualList';
import { texts } from '../../texts';
import { nameOf } from '../../texts/names';
import { countWords } from '../../texts/plurals';
import type { GroupName } from './requestGroups';
import { RequestRow } from './RequestRow';
import styles from './Requests.module.css';
import { Selectable } from './Selectable';
import { requestTexts } from './texts';
import type { Selection } from './useSelection';

interface RequestGroupProps {
  name: GroupName;
  /** By the server's count: with those that are not read yet. */
  count: number;
  /** Whether there are requests that the server has not counted. */
  hasUncounted: boolean;
  list: GrowingList<UserRequest>;
  chosen: string | undefined;
  pathOf: (id: string) => string;
  selection: Selection;
  open: boolean;
  onToggle: () => void;
}

const idOf = ({ id }: UserRequest) => id;

export function RequestGroup({ name, count, hasUncounted, list, chosen, pathOf, selection, open, onToggle }: RequestGroupProps) {
  const now = useNow();
  const { rows, hasMore, isPending, more } = list;
  const total = hasMore || isPending ? Math.max(count, rows.length + 1) : rows.length;
  return (
    <section className={styles.group} aria-labelledby={`group-${name}`}>
      <h2 id={`group-${name}`} className={styles.groupTitle}>
        <button type="button" className={styles.fold} aria-expanded={open} onClick={onToggle}>
          {open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
          {requestTexts.groups[name]} <span className={styles.count}>{countWords(count)}{hasUncounted && '+'}</span>
        </button>
      </h2>
      {open && (
        <>
          <VirtualList rows={rows} total={total} keyOf={idOf} chosen={chosen} onMissing={more}>
            {request => (
              <Selectable id={request.id} selection={selection} name={nameOf(request.user, texts.unnamedUser)}>
                <RequestRow request={request} path={pathOf(request.id)} chosen={request.id === chosen} now={now} />
              </Selectable>
            )}
          </VirtualList>
          <LookBack {...list} />
        </>
      )}
    </section>
  );
}
