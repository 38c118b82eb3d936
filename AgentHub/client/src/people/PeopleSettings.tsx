import { Button, MessageBar, MessageBarBody, SearchBox, Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Identity } from '../components/Identity';
import { Trouble } from '../components/Trouble';
import { useSettled } from '../components/useSettled';
import { channelName } from '../models/channels';
import { nameOf } from '../models/people';
import { t } from '../texts';
import { countWords, shortTime } from '../texts/times';
import { people } from './api';
import { DeletePersonDialog } from './DeletePersonDialog';
import styles from './People.module.css';
import { peopleTexts as w } from './texts';
import type { FoundPerson } from './wire';

const most = 50;

/** Finds the person of whom a letter is, and deletes what is kept of them. */
export default function PeopleSettings() {
  const [text, setText] = useState('');
  const [chosen, choose] = useState<FoundPerson | null>(null);
  const [deleted, setDeleted] = useState('');
  const find = useSettled(text).trim();
  const { data, error, isLoading, refetch } = useQuery({ queryKey: ['people', find], queryFn: () => people.find(find), enabled: find !== '', staleTime: 0 });
  return (
    <div className={styles.page}>
      <p className={styles.hint}>{w.intro}</p>
      <SearchBox className={styles.find} value={text} onChange={(_, { value }) => setText(value)} placeholder={w.find} aria-label={w.find} autoComplete="off" />
      {deleted && <MessageBar intent="success" role="status"><MessageBarBody>{deleted}</MessageBarBody></MessageBar>}
      {isLoading && <Spinner label={t.loading} />}
      {error && <Trouble error={error} again={() => void refetch()} />}
      {data?.length === 0 && <p className={styles.hint} role="status">{w.nobody}</p>}
      {data && data.length > 0 && <Found found={data} choose={choose} />}
      {data?.length === most && <p className={styles.hint}>{w.first(countWords(most))}</p>}
      {chosen && <DeletePersonDialog person={chosen} name={callOf(chosen)} close={() => choose(null)} done={() => setDeleted(w.done(callOf(chosen)))} />}
    </div>
  );
}

function Found({ found, choose }: { found: readonly FoundPerson[]; choose: (person: FoundPerson) => void }) {
  return (
    <ul className={styles.found}>
      {found.map(person => (
        <li key={`${person.channelId} ${person.userId}`}>
          <div className={styles.who}>
            <strong dir="auto">{callOf(person)}</strong>
            <p className={styles.hint} dir="auto">{channelName(person.channelId)} · {person.userId}</p>
            <p className={styles.hint}>{w.about(countWords(person.conversations), shortTime(person.lastAt))}</p>
            <Identity user={{ identity: person.identity }} />
          </div>
          <Button aria-label={w.openOf(callOf(person))} onClick={() => choose(person)}>{w.open}</Button>
        </li>
      ))}
    </ul>
  );
}

function callOf({ userId, name }: FoundPerson): string {
  return nameOf({ id: userId, name }, t.unnamedUser);
}
