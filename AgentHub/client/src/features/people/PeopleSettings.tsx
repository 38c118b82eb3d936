import { Button, MessageBar, MessageBarBody, SearchBox, Spinner } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import settings from '../../components/Settings.module.css';
import { SettingsPage } from '../../components/SettingsPage';
import { Trouble } from '../../components/Trouble';
import { useSettled } from '../../components/useSettled';
import { Identity } from '../../conversations/Identity';
import { LookBack } from '../../lists/LookBack';
import { texts } from '../../texts';
import { channelName } from '../../texts/channels';
import { nameOf } from '../../texts/names';
import { countWords } from '../../texts/plurals';
import { shortTime } from '../../texts/times';
import { people } from './api';
import { DeletePersonDialog } from './DeletePersonDialog';
import styles from './People.module.css';
import { peopleTexts } from './texts';
import type { FoundPerson } from './types';

/** Finds the person of whom a letter is, and deletes what is kept of them. */
export default function PeopleSettings() {
  const [text, setText] = useState('');
  const [chosen, choose] = useState<FoundPerson | null>(null);
  const [deleted, setDeleted] = useState('');
  const find = useSettled(text).trim();
  const { found, data, error, isLoading, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = usePeople(find);
  return (
    <SettingsPage width={760}>
      <p className={settings.hint}>{peopleTexts.intro}</p>
      <SearchBox
        className={styles.find}
        value={text}
        onChange={(_, { value }) => setText(value)}
        placeholder={peopleTexts.find}
        aria-label={peopleTexts.find}
        autoComplete="off"
      />
      {deleted && (
        <MessageBar intent="success" role="status">
          <MessageBarBody>{deleted}</MessageBarBody>
        </MessageBar>
      )}
      {isLoading && <Spinner label={texts.loading} />}
      {error && <Trouble error={error} again={() => void refetch()} />}
      {data && found.length === 0 && !hasNextPage && (
        <p className={settings.hint} role="status">
          {peopleTexts.nobody}
        </p>
      )}
      {found.length > 0 && <Found found={found} choose={choose} />}
      <LookBack rows={found} looksBack={hasNextPage} isLooking={isFetchingNextPage} more={() => void fetchNextPage()}
        isPartial={data?.pages.some(page => page.isPartial) ?? false} isInVain={data?.pages.some(page => page.isInVain) ?? false} />
      {chosen && (
        <DeletePersonDialog
          person={chosen}
          name={callOf(chosen)}
          close={() => choose(null)}
          done={() => setDeleted(peopleTexts.done(callOf(chosen)))}
        />
      )}
    </SettingsPage>
  );
}

/** Somebody who has several conversations may be found at more than one place. */
function usePeople(find: string) {
  const query = useInfiniteQuery({
    queryKey: ['people', find],
    queryFn: ({ pageParam }) => people.find(pageParam),
    initialPageParam: people.addressOf(find),
    getNextPageParam: last => last.next,
    enabled: find !== '',
    staleTime: 0,
  });
  const { data } = query;
  const found = useMemo(() => [...new Map(data?.pages.flatMap(page => page.rows).map(person => [keyOf(person), person])).values()], [data]);
  return { ...query, found };
}

const keyOf = ({ channelId, userId }: FoundPerson) => `${channelId} ${userId}`;

function Found({ found, choose }: { found: readonly FoundPerson[]; choose: (person: FoundPerson) => void }) {
  return (
    <ul className={styles.found}>
      {found.map(person => (
        <li key={keyOf(person)}>
          <div className={styles.who}>
            <strong dir="auto">{callOf(person)}</strong>
            <p className={settings.hint} dir="auto">{channelName(person.channelId)} · {person.userId}</p>
            <p className={settings.hint}>{peopleTexts.about(countWords(person.conversations), shortTime(person.lastAt))}</p>
            <Identity user={{ identity: person.identity }} />
          </div>
          <Button aria-label={peopleTexts.openOf(callOf(person))} onClick={() => choose(person)}>{peopleTexts.open}</Button>
        </li>
      ))}
    </ul>
  );
}

function callOf({ userId, name }: FoundPerson): string {
  return nameOf({ id: userId, name }, texts.unnamedUser);
}
