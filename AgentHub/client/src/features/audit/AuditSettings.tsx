import { Button, Select, Spinner } from '@fluentui/react-components';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { get } from '../../api/http';
import type { Holder } from '../../api/types';
import settings from '../../components/Settings.module.css';
import { SettingsPage } from '../../components/SettingsPage';
import { Table } from '../../components/Table';
import { Trouble } from '../../components/Trouble';
import { Link } from '../../routing/Link';
import { texts } from '../../texts';
import { fullTime } from '../../texts/times';
import { aboutOf } from './about';
import styles from './Audit.module.css';
import { legible, sentenceOf } from './sentences';
import { auditTexts } from './texts';
import { type Area, areas, type AuditEntry, type AuditPage } from './types';

/** Who changed what, when and why: newest first. */
export default function AuditSettings() {
  const [area, setArea] = useState<Area | 'all'>('all');
  const [by, setBy] = useState('');
  const label = useId();
  const people = useQuery({ queryKey: ['audit', 'people'], queryFn: () => get<Holder[]>('audit/people'), staleTime: 0 });
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAudit(area, by);
  const entries = data?.pages.flatMap(page => page.entries) ?? [];
  return (
    <SettingsPage width={1000}>
      <p className={settings.hint}>{auditTexts.intro}</p>
      <div className={styles.tools}>
        <span className={styles.filter}>
          <label htmlFor={`${label}-area`}>{auditTexts.area}</label>
          <Select id={`${label}-area`} value={area} onChange={(_, { value }) => setArea(value as Area | 'all')}>
            {(['all', ...areas] as const).map(one => (
              <option key={one} value={one}>
                {auditTexts.areas[one]}
              </option>
            ))}
          </Select>
        </span>
        <span className={styles.filter}>
          <label htmlFor={`${label}-by`}>{auditTexts.by}</label>
          <Select id={`${label}-by`} value={by} onChange={(_, { value }) => setBy(value)}>
            <option value="">{auditTexts.everybody}</option>
            {people.data?.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </span>
      </div>
      {isPending && <Spinner label={texts.loading} />}
      {error && <Trouble error={error} again={() => void refetch()} />}
      {data && entries.length === 0 && <p className={settings.hint}>{auditTexts.empty}</p>}
      {entries.length > 0 && <AuditTable entries={entries} />}
      {hasNextPage && (
        <Button className={styles.older} disabledFocusable={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {auditTexts.older}
        </Button>
      )}
    </SettingsPage>
  );
}

function useAudit(area: Area | 'all', by: string) {
  const only = `${area === 'all' ? '' : `&area=${area}`}${by && `&by=${encodeURIComponent(by)}`}`;
  return useInfiniteQuery({
    queryKey: ['audit', 'entries', area, by],
    queryFn: ({ pageParam }) => get<AuditPage>(`audit?limit=50${only}${pageParam ? `&before=${pageParam}` : ''}`),
    initialPageParam: null as string | null,
    getNextPageParam: last => last.next,
    staleTime: 0,
  });
}

function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  return (
    <Table className={styles.entries}>
      <thead>
        <tr><th scope="col">{auditTexts.when}</th><th scope="col">{auditTexts.who}</th><th scope="col">{auditTexts.what}</th></tr>
      </thead>
      <tbody>
        {entries.map(entry => (
          <tr key={entry.id}>
            <td className={styles.when}><time dateTime={entry.at}>{fullTime(entry.at)}</time></td>
            <td className={entry.by ? styles.who : styles.nobody} dir="auto">{entry.by?.name ?? auditTexts.nobody}</td>
            <td dir="auto">
              {sentenceOf(entry)} <See entry={entry} />
              {entry.reason && <span className={styles.why}>{auditTexts.why(entry.reason)}</span>}
              <Change before={entry.details['before']} after={entry.details['after']} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function See({ entry }: { entry: AuditEntry }) {
  const about = aboutOf(entry);
  return about && <Link to={about.path} className={styles.see}>{auditTexts.see[about.what]}</Link>;
}

function Change({ before, after }: { before: string | null | undefined; after: string | null | undefined }) {
  if (!before && !after) return null;
  return (
    <details className={styles.change}>
      <summary>{auditTexts.change}</summary>
      <dl>
        <dt>{auditTexts.before}</dt>
        <dd>{before ? legible(before) : auditTexts.nothing}</dd>
        <dt>{auditTexts.after}</dt>
        <dd>{after ? legible(after) : auditTexts.nothing}</dd>
      </dl>
    </details>
  );
}
