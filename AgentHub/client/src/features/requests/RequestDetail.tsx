import { Badge, Button, Spinner } from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons';
import { Refusal } from '../../api/http';
import { useAct } from '../../api/queries';
import type { StoryStep, UserRequest } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { Presence } from '../../components/Presence';
import { Trouble } from '../../components/Trouble';
import { OtherAtTheRight, ThreadIsAtTheRight, useIsAtTheRight } from '../../conversations/AtTheRight';
import { Identity } from '../../conversations/Identity';
import { PausedBot } from '../../conversations/PausedBot';
import { messageOf } from '../../conversations/requestMessage';
import { TakeControl } from '../../conversations/TakeControl';
import { RichText } from '../../conversations/thread/RichText';
import { Thread } from '../../conversations/thread/Thread';
import { Tombstone } from '../../conversations/Tombstone';
import { texts } from '../../texts';
import { nameOf } from '../../texts/names';
import { fullTime } from '../../texts/times';
import { worksLive, worksOnRequests } from '../../workspace/may';
import { useMe } from '../../workspace/useWorkspace';
import { AssignTo } from '../colleagues/AssignTo';
import { NoteBox } from '../colleagues/NoteBox';
import { KnownValues } from '../context/KnownValues';
import { OtherConversations } from '../context/OtherConversations';
import { requests } from './api';
import { LateReply } from './LateReply';
import { useRequest } from './queries';
import styles from './Requests.module.css';
import { requestTexts } from './texts';

export function RequestDetail({ id }: { id: string }) {
  const { data, error, isPending, refetch } = useRequest(id);
  if (isPending) return <Spinner className={styles.loading} label={texts.loading} />;
  if (error instanceof Refusal && error.status === 404) return <EmptyState icon={<ChatRegular />} title={requestTexts.gone} />;
  if (!data) return <Trouble error={error} again={() => void refetch()} />;
  return data.erasedAt ? <Tombstone erasedAt={data.erasedAt} /> : <Shown request={data} />;
}

function Shown({ request }: { request: UserRequest }) {
  const { user, conversationId, control, botPaused, storyPath } = request;
  const message = messageOf(request);
  const name = nameOf(user, texts.unnamedUser);
  const isAtTheRight = useIsAtTheRight(conversationId);
  return (
    <article className={styles.detail} aria-label={name}>
      <OtherAtTheRight conversationId={conversationId} />
      <Head request={request} name={name} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also for those without a mouse */}
      <div className={styles.about} role="region" aria-label={requestTexts.about} tabIndex={0}>
        <div className={styles.columns}>
          <section>
            <h3>{requestTexts.message}</h3>
            <p className={styles.message} dir="auto">{message ? <RichText text={message} /> : requestTexts.noMessage}</p>
          </section>
          <KnownValues conversationId={conversationId} />
          {storyPath.length > 0 && <StoryPath path={storyPath} />}
          <OtherConversations conversationId={conversationId} />
        </div>
      </div>
      <section className={styles.thread} aria-label={requestTexts.thread}>
        {isAtTheRight ? <ThreadIsAtTheRight /> : <Thread conversationId={conversationId} userName={name} explains />}
      </section>
      <footer className={styles.foot}>
        <PausedBot conversationId={conversationId} control={control} botPaused={botPaused} />
        <TakeControl conversationId={conversationId} control={control} user={user} />
        <div className={styles.beside}>
          <LateReply request={request} />
          {!isAtTheRight && <NoteBox conversationId={conversationId} userName={name} />}
        </div>
      </footer>
    </article>
  );
}

function Head({ request, name }: { request: UserRequest; name: string }) {
  const { user, state, createdAt } = request;
  const me = useMe();
  return (
    <header className={styles.head}>
      <div className={styles.live}><Presence user={user} /></div>
      <div className={styles.title}>
        <h2 dir="auto">{name}</h2>
        <Badge appearance="tint" color={state === 'open' ? 'warning' : 'informative'}>{requestTexts.state[state]}</Badge>
        {request.groupId && <Badge appearance="outline" color="informative">{requestTexts.inGroup(request.groupId)}</Badge>}
        <span className={styles.asked}>{requestTexts.waitingSince(fullTime(createdAt))}</span>
        {request.state === 'open' && worksLive(me) && <AssignTo request={request} />}
        <OpenOrClose request={request} />
      </div>
      <Identity user={user} />
    </header>
  );
}

function OpenOrClose({ request: { id, state } }: { request: UserRequest }) {
  const me = useMe();
  const isClosed = state === 'closed';
  const change = useAct(isClosed ? requests.reopen : requests.close);
  if (!worksOnRequests(me)) return null;
  return (
    <>
      <Button className={styles.openOrClose} size="small" disabledFocusable={change.isPending} onClick={() => change.mutate(id)}>
        {isClosed ? requestTexts.reopen : requestTexts.close}
      </Button>
      <Trouble error={change.error} />
    </>
  );
}

function StoryPath({ path }: { path: readonly StoryStep[] }) {
  return (
    <section>
      <h3>{requestTexts.path}</h3>
      <ol className={styles.path}>
        {path.map(({ story, step, answer }, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- the path is history; one may pass a step twice
          <li key={place}>
            <span>{requestTexts.pathStep(story, step)}</span>
            {answer && <q dir="auto">{answer}</q>}
          </li>
        ))}
      </ol>
    </section>
  );
}
