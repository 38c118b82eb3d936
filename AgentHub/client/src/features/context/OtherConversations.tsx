import type { Conversation } from '../../api/types';
import facts from '../../components/Facts.module.css';
import { Trouble } from '../../components/Trouble';
import { messageOf } from '../../conversations/requestMessage';
import { conversationTexts } from '../../conversations/texts';
import { Link } from '../../routing/Link';
import { fullTime } from '../../texts/times';
import styles from './Context.module.css';
import { useOthersOfUser } from './queries';
import { contextTexts } from './texts';

/** What the same user has talked about before. */
export function OtherConversations({ conversationId }: { conversationId: string }) {
  const { data, error } = useOthersOfUser(conversationId);
  return (
    <section>
      <h3>{contextTexts.others}</h3>
      <Trouble error={error} />
      {data?.length === 0 ? <p className={facts.nothing}>{contextTexts.noOthers}</p> : <List conversations={data ?? []} />}
    </section>
  );
}

function List({ conversations }: { conversations: readonly Conversation[] }) {
  return (
    <ul className={styles.others}>
      {conversations.map(({ id, createdAt, lastAt, request }) => (
        <li key={id}>
          <Link to={`transcripts/${encodeURIComponent(id)}`} className={facts.link}>{conversationTexts.started(fullTime(createdAt))}</Link>
          <span>{(request && messageOf(request)) || contextTexts.lastSaid(fullTime(lastAt))}</span>
        </li>
      ))}
    </ul>
  );
}
