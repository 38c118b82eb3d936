import { Button, Spinner } from '@fluentui/react-components';
import { ChatRegular, PanelRightRegular } from '@fluentui/react-icons';
import { Refusal } from '../../api/http';
import { useConversation } from '../../api/queries';
import type { Conversation } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { Presence } from '../../components/Presence';
import { Trouble } from '../../components/Trouble';
import { OtherAtTheRight, ThreadIsAtTheRight, useIsAtTheRight } from '../../conversations/AtTheRight';
import { Ending } from '../../conversations/Ending';
import { Identity } from '../../conversations/Identity';
import { PausedBot } from '../../conversations/PausedBot';
import { conversationTexts } from '../../conversations/texts';
import { Thread } from '../../conversations/thread/Thread';
import { Tombstone } from '../../conversations/Tombstone';
import { Link } from '../../routing/Link';
import { texts } from '../../texts';
import { channelName } from '../../texts/channels';
import { isolated, nameOf } from '../../texts/names';
import { fullTime } from '../../texts/times';
import { useMe, useWorkspace } from '../../workspace/useWorkspace';
import { NoteBox } from '../colleagues/NoteBox';
import { ReleaseOfColleague } from '../colleagues/ReleaseOfColleague';
import { DeletePerson } from '../people/DeletePerson';
import styles from './ConversationDetail.module.css';
import { ExportMenu } from './ExportMenu';
import { readingTexts } from './texts';

/** A conversation to read along, or to read afterwards. */
export function ConversationDetail({ id }: { id: string }) {
  const { data, error, isPending, refetch } = useConversation(id);
  if (isPending) return <Spinner className={styles.loading} label={texts.loading} />;
  if (error instanceof Refusal && error.status === 404) return <EmptyState icon={<ChatRegular />} title={conversationTexts.gone} />;
  if (!data) return <Trouble error={error} again={() => void refetch()} />;
  return data.erasedAt ? <Tombstone erasedAt={data.erasedAt} /> : <Shown conversation={data} />;
}

function Shown({ conversation }: { conversation: Conversation }) {
  const { id, user, channelId, createdAt, request, ending } = conversation;
  const name = nameOf(user, texts.unnamedUser);
  const isAtTheRight = useIsAtTheRight(id);
  return (
    <article className={styles.detail} aria-label={name}>
      <OtherAtTheRight conversationId={id} />
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
          {conversationTexts.started(fullTime(createdAt))} {readingTexts.channel(channelName(channelId))}
          {request && (
            <>
              {' '}
              ·{' '}
              <Link to={`requests/${encodeURIComponent(request.id)}`} className={styles.link}>
                {conversationTexts.seeRequest}
              </Link>
            </>
          )}
        </p>
        {ending && <Ending ending={ending} whole />}
        <Identity user={user} />
      </header>
      {isAtTheRight ? <ThreadIsAtTheRight /> : <Thread conversationId={id} userName={name} explains />}
      <WhoAnswers conversation={conversation} />
    </article>
  );
}

function WhoAnswers({ conversation }: { conversation: Conversation }) {
  const { id, control, botPaused, user } = conversation;
  const me = useMe();
  const { dock } = useWorkspace();
  const mine = control.holder?.id === me.id;
  const silent = botPaused && !control.holder;
  return (
    <footer className={styles.foot}>
      {silent ? <PausedBot conversationId={id} control={control} botPaused /> : <span>{words(control.holder, mine)}</span>}
      {mine && (
        <Button appearance="primary" icon={<PanelRightRegular />} onClick={() => dock.open(id)}>
          {conversationTexts.control.openPanel}
        </Button>
      )}
      <ReleaseOfColleague conversation={conversation} />
      {!mine && <NoteBox conversationId={id} userName={isolated(user.name || texts.unnamedUser)} />}
    </footer>
  );
}

function words(holder: { name: string } | null, mine: boolean): string {
  if (mine) return conversationTexts.control.mine;
  return holder ? readingTexts.readingAlong(isolated(holder.name)) : readingTexts.botHas;
}
