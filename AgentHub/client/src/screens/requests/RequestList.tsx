import { Button, SearchBox, Spinner } from '@fluentui/react-components';
import { PersonSupportRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { useRequests } from '../../api/queries';
import { useCommand } from '../../commands/useCommand';
import { EmptyState } from '../../components/EmptyState';
import { Trouble } from '../../components/Trouble';
import { useListKeys } from '../../components/useListKeys';
import { useNow } from '../../components/useNow';
import { findRequests } from '../../models/findRequests';
import { groupRequests, type RequestGroup } from '../../models/requestGroups';
import { useMe } from '../../shell/useWorkspace';
import { t } from '../../texts';
import { RequestRow } from './RequestRow';
import styles from './Requests.module.css';

const pathOf = (id: string) => `requests/${encodeURIComponent(id)}`;

export function RequestList({ chosen }: { chosen: string | undefined }) {
  const me = useMe();
  const [withClosed, setWithClosed] = useState(false);
  const [words, setWords] = useState('');
  const open = useRequests('open');
  const inProgress = useRequests('inProgress');
  const closed = useRequests('closed', withClosed);
  const answers = [open, inProgress, ...(withClosed ? [closed] : [])];
  const requests = answers.flatMap(({ data }) => data ?? []);
  const groups = groupRequests(findRequests(requests, words), me.id).filter(group => group.requests.length > 0);
  useListKeys(groups.flatMap(group => group.requests.map(({ id }) => id)), chosen, pathOf);

  const failed = answers.find(({ isError }) => isError);
  return (
    <>
      <Finder words={words} onChange={setWords} />
      {failed && <Trouble error={failed.error} again={() => void failed.refetch()} />}
      {open.isPending && <Spinner label={t.loading} />}
      {groups.length === 0 && requests.length > 0 && <p className={styles.more}>{t.requests.nothingFound}</p>}
      {open.isSuccess && requests.length === 0 && (
        <EmptyState icon={<PersonSupportRegular />} title={t.requests.empty}>{t.requests.emptyHint}</EmptyState>
      )}
      {groups.map(group => <Group key={group.name} group={group} chosen={chosen} />)}
      <Button className={styles.closed} appearance="transparent" size="small" aria-expanded={withClosed} onClick={() => setWithClosed(!withClosed)}>
        {withClosed ? t.requests.hideClosed : t.requests.showClosed}
      </Button>
    </>
  );
}

function Finder({ words, onChange }: { words: string; onChange: (words: string) => void }) {
  const box = useRef<HTMLInputElement>(null);
  useCommand({ id: 'find', label: t.commands.find, keys: '/', run: () => box.current?.focus() });
  return (
    <SearchBox ref={box} className={styles.find} size="small" placeholder={t.requests.find} aria-label={t.requests.find}
      value={words} onChange={(_, { value }) => onChange(value)} />
  );
}

function Group({ group: { name, requests }, chosen }: { group: RequestGroup; chosen: string | undefined }) {
  const now = useNow();
  return (
    <section className={styles.group} aria-labelledby={`group-${name}`}>
      <h2 id={`group-${name}`} className={styles.groupTitle}>
        {t.groups[name]} <span className={styles.count}>{requests.length}</span>
      </h2>
      <ul>
        {requests.map(request => (
          <RequestRow key={request.id} request={request} path={pathOf(request.id)} chosen={request.id === chosen} now={now} />
        ))}
      </ul>
    </section>
  );
}
