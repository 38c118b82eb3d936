import { Button, Spinner } from '@fluentui/react-components';
import { ChatRegular, PanelRightRegular } from '@fluentui/react-icons';
import { Refusal } from '../api/http';
import { useConversation } from '../api/queries';
import type { Conversation } from '../api/wire';
import { NoteBox } from '../colleagues/NoteBox';
import { ReleaseOfColleague } from '../colleagues/ReleaseOfColleague';
import { DeletePerson } from '../people/DeletePerson';
import { Tombstone } from '../people/Tombstone';
import { Link } from '../routing/Link';
import { useMe, useWorkspace } from '../shell/useWorkspace';
import { t } from '../texts';
import { fullTime } from '../texts/times';
import { Thread } from '../thread/Thread';
import styles from './ConversationDetail.module.css';
import { EmptyState } from './EmptyState';
import { ExportMenu } from './ExportMenu';
import { Identity } from './Identity';
import { Presence } from './Presence';
import { Trouble } from './Trouble';
import { channelName } from '../models/channels';
import { nameOf } from '../models/people';

/** A conversation to read along, or to read afterwards. */
export function ConversationDetail({ id }: { id: string }) {
  const { data, error, isPending, refetch } = useConversation(id);
  if (isPending) return <Spinner className={styles.loading} label={t.loading} />;
  if (error instanceof Refusal && error.status === 404) return <EmptyState icon={<ChatRegular />} title={t.panel.gone} />;
  if (!data) return <Trouble error={error} again={() => void refetch()} />;
  return data.erasedAt ? <Tombstone erasedAt={data.erasedAt} /> : <Shown conversation={data} />;
}

function Shown({ conversation }: { conversation: Conversation }) {
  const { id, user, channelId, createdAt, request } = conversation;
  const name = nameOf(user, t.unnamedUser);
  return (
    <article className={styles.detail} aria-label={name}>
      <header className={styles.head}>
        <Presence user={user} />
        <div className={styles.title}>
          <h2 dir="auto">{name}</h2>
          <span className={styles.tools}>
            <ExportMenu conversationId={id} />
            <DeletePerson conversation={conversation} />
          </span>
        </div>
        <p className={styles.about}>
          {t.transcripts.started(fullTime(createdAt))} {t.transcripts.channel(channelName(channelId))}
          {request && <> · <Link to={`requests/${encodeURIComponent(request.id)}`} className={styles.link}>{t.panel.seeRequest}</Link></>}
        </p>
        <Identity user={user} />
      </header>
      <Thread conversationId={id} userName={name} explains />
      <WhoAnswers conversation={conversation} />
    </article>
  );
}

function WhoAnswers({ conversation }: { conversation: Conversation }) {
  const { id, control, user } = conversation;
  const me = useMe();
  const { dock } = useWorkspace();
  const mine = control.holder?.id === me.id;
  return (
    <footer className={styles.foot}>
      <span>{words(control.holder, mine)}</span>
      {mine && <Button appearance="primary" icon={<PanelRightRegular />} onClick={() => dock.open(id)}>{t.control.openPanel}</Button>}
      <ReleaseOfColleague conversation={conversation} />
      {!mine && <NoteBox conversationId={id} userName={user.name || t.unnamedUser} />}
    </footer>
  );
}

function words(holder: { name: string } | null, mine: boolean): string {
  if (mine) return t.control.mine;
  return holder ? t.live.readingAlong(holder.name) : t.live.botHas;
}
