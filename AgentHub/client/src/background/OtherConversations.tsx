import type { Conversation } from '../api/wire';
import { Trouble } from '../components/Trouble';
import { Link } from '../routing/Link';
import { t } from '../texts';
import { fullTime } from '../texts/times';
import styles from './Background.module.css';
import { useOthersOfUser } from './queries';
import { backgroundTexts as w } from './texts';

/** What the same user has talked about before. */
export function OtherConversations({ conversationId }: { conversationId: string }) {
  const { data, error } = useOthersOfUser(conversationId);
  return (
    <section>
      <h3>{w.others}</h3>
      <Trouble error={error} />
      {data?.length === 0 ? <p className={styles.nothing}>{w.noOthers}</p> : <List conversations={data ?? []} />}
    </section>
  );
}

function List({ conversations }: { conversations: readonly Conversation[] }) {
  return (
    <ul className={styles.others}>
      {conversations.map(({ id, createdAt, lastAt, request }) => (
        <li key={id}>
          <Link to={`transcripts/${encodeURIComponent(id)}`} className={styles.link}>{t.transcripts.started(fullTime(createdAt))}</Link>
          <span>{request?.message || w.lastSaid(fullTime(lastAt))}</span>
        </li>
      ))}
    </ul>
  );
}
