import { Button, Spinner } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Trouble } from '../../../components/Trouble';
import type { RevisionLine } from '../../../api/wire';
import { texts } from '../../../texts';
import { fullTime } from '../../../texts/times';
import { useMayEdit } from '../useStoryChanges';
import { history } from './api';
import { Compared } from './Compared';
import styles from './History.module.css';
import { Restore } from './Restore';
import { historyTexts } from './texts';

/** Who published this story when, what they changed, and the way back. */
export function History({ id }: { id: string }) {
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['story', 'history', id],
    queryFn: ({ pageParam }) => history.page(id, pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: last => last.next,
  });
  const revisions = data?.pages.flatMap(page => page.revisions) ?? [];
  return (
    <section className={styles.history} aria-label={historyTexts.title}>
      {isPending && <Spinner size="small" label={texts.loading} />}
      <Trouble error={error} again={() => void refetch()} />
      {data && revisions.length === 0 && <p className={styles.hint}>{historyTexts.empty}</p>}
      <ol className={styles.revisions}>
        {revisions.map(revision => <Revision key={revision.number} id={id} revision={revision} />)}
      </ol>
      {hasNextPage && (
        <Button size="small" disabledFocusable={isFetchingNextPage} onClick={() => void fetchNextPage()}>{historyTexts.older}</Button>
      )}
    </section>
  );
}

function Revision({ id, revision }: { id: string; revision: RevisionLine }) {
  const [open, setOpen] = useState(false);
  const mayEdit = useMayEdit();
  const { number, by, at, changes, changed } = revision;
  const named = changes.map(({ name, change }) => historyTexts.change(name, historyTexts.changes[change]));
  return (
    <li className={styles.revision}>
      <p className={styles.head}>
        <strong>{historyTexts.revision(number)}</strong> <span dir="auto">{by?.name ?? historyTexts.fromFolder}</span>{' '}
        <time dateTime={at}>{fullTime(at)}</time>
      </p>
      <p className={styles.hint} dir="auto">
        {named.join(', ')} {changed > changes.length && historyTexts.more(changed - changes.length)}
      </p>
      <div className={styles.tools}>
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>{historyTexts.show}</Button>
        {mayEdit && <Restore number={number} />}
      </div>
      {open && <Compared id={id} number={number} />}
    </li>
  );
}
