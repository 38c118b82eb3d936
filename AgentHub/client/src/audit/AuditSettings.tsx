import { Button, Select, Spinner } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { get } from '../api/http';
import { Trouble } from '../components/Trouble';
import { t } from '../texts';
import { fullTime } from '../texts/times';
import styles from './Audit.module.css';
import { sentenceOf } from './sentences';
import { auditTexts as w } from './texts';
import { type Area, areas, type AuditEntry, type AuditPage } from './wire';

/** Who changed what, when and why: newest first. */
export default function AuditSettings() {
  const [area, setArea] = useState<Area | 'all'>('all');
  const label = useId();
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAudit(area);
  const entries = data?.pages.flatMap(page => page.entries) ?? [];
  return (
    <div className={styles.page}>
      <p className={styles.hint}>{w.intro}</p>
      <div className={styles.tools}>
        <label htmlFor={label}>{w.area}</label>
        <Select id={label} value={area} onChange={(_, { value }) => setArea(value as Area | 'all')}>
          {(['all', ...areas] as const).map(one => <option key={one} value={one}>{w.areas[one]}</option>)}
        </Select>
      </div>
      {isPending && <Spinner label={t.loading} />}
      {error && <Trouble error={error} again={() => void refetch()} />}
      {data && entries.length === 0 && <p className={styles.hint}>{w.empty}</p>}
      {entries.length > 0 && <AuditTable entries={entries} />}
      {hasNextPage && <Button className={styles.older} disabledFocusable={isFetchingNextPage} onClick={() => void fetchNextPage()}>{w.older}</Button>}
    </div>
  );
}

function useAudit(area: Area | 'all') {
  const only = area === 'all' ? '' : `&area=${area}`;
  return useInfiniteQuery({
    queryKey: ['audit', area],
    queryFn: ({ pageParam }) => get<AuditPage>(`audit?limit=50${only}${pageParam ? `&before=${pageParam}` : ''}`),
    initialPageParam: null as string | null,
    getNextPageParam: last => last.next,
    staleTime: 0,
  });
}

function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr><th scope="col">{w.when}</th><th scope="col">{w.who}</th><th scope="col">{w.what}</th></tr>
        </thead>
        <tbody>
          {entries.map(entry => (
            <tr key={entry.id}>
              <td className={styles.when}><time dateTime={entry.at}>{fullTime(entry.at)}</time></td>
              <td className={entry.by ? styles.who : styles.nobody} dir="auto">{entry.by?.name ?? w.nobody}</td>
              <td dir="auto">
                {sentenceOf(entry)}
                {entry.reason && <span className={styles.why}>{w.why(entry.reason)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
