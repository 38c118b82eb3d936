import { Button, Spinner } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons';
import { Fragment, startTransition, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { Boundary } from '../../components/Boundary';
import { texts } from '../../texts';
import { type ThreadLine, threadLines } from '../../workspace/threadLines';
import { useDraftOfPerson, useMe, useSomebodyTyping, useThread } from '../../workspace/useWorkspace';
import { NotDelivered } from '../deliveries/NotDelivered';
import { useDeliveries } from '../deliveries/useDeliveries';
import { Waiting } from '../deliveries/Waiting';
import { conversationTexts } from '../texts';
import { useOneWhyStop } from '../why/whyKeys';
import { DraftView } from './DraftView';
import { LineView } from './LineView';
import { PendingView } from './PendingView';
import styles from './Thread.module.css';
import { useStickToEnd } from './useStickToEnd';

interface ThreadProps {
  conversationId: string;
  userName: string;
  /** Reads new lines out. One place on the page does, so that nothing is said twice. */
  announces?: boolean;
  /** Says beside the bot's lines why they were said. */
  explains?: boolean;
}

const page = 200;

/** Fills any screen. The rest of the page is drawn after it, in pieces that let the agent's keys through. */
const first = 30;

/** Everything said in a conversation, live. */
export function Thread({ conversationId, userName, announces = false, explains = false }: ThreadProps) {
  const { thread, view } = useThread(conversationId);
  const me = useMe();
  const typing = useSomebodyTyping(conversationId);
  const draft = useDraftOfPerson(conversationId);
  const [wanted, setWanted] = useState(first);
  const { loaded } = view;
  useEffect(() => {
    if (loaded) startTransition(() => setWanted(before => Math.max(before, page)));
  }, [loaded]);
  useEffect(() => {
    const showAll = () => flushSync(() => setWanted(Infinity));
    addEventListener('beforeprint', showAll);
    return () => removeEventListener('beforeprint', showAll);
  }, []);
  const lines = useMemo(() => threadLines(view.entries), [view.entries]);
  const shown = lines.slice(-wanted);
  const earlier = lines.length - shown.length;
  const { failed, waiting, channelId } = useDeliveries(conversationId);
  const { box, away, scrolled, toEnd } = useStickToEnd();
  useOneWhyStop(box);
  return (
    <div className={styles.frame}>
      <div
        ref={box}
        className={styles.thread}
        role="log"
        aria-label={conversationTexts.thread.label(userName)}
        aria-live={announces ? 'polite' : 'off'}
        aria-busy={!view.loaded || wanted < page}
        tabIndex={0}
        onScroll={scrolled}>
        <div className={styles.lines}>
          {!view.loaded && <Spinner size="small" label={texts.loading} />}
          {view.loaded && lines.length === 0 && <p className={styles.nothing}>{conversationTexts.thread.empty}</p>}
          {earlier > 0 && wanted >= page && (
            <Button size="small" onClick={() => setWanted(wanted + page)}>
              {conversationTexts.thread.earlier(Math.min(earlier, page))}
            </Button>
          )}
          {shown.map((line, place) => {
            const lost = line.kind === 'day' ? undefined : failed.get(line.entry.seq);
            return (
              <Fragment key={keyOf(line)}>
                <Boundary of={line} instead={<Undrawable />}>
                  <LineView line={line} goesOn={goesOn(shown[place - 1], line)} me={me.id} explainedIn={explains ? conversationId : null} />
                </Boundary>
                {lost && <NotDelivered conversationId={conversationId} line={lost} />}
              </Fragment>
            );
          })}
          {view.pending.map(line => (
            <Boundary key={line.clientMessageId} of={line} instead={<Undrawable />}>
              <PendingView line={line} thread={thread} />
            </Boundary>
          ))}
          {waiting && <Waiting channelId={channelId} waiting={waiting} />}
          {draft !== '' && <DraftView text={draft} userName={userName} />}
          {typing && draft === '' && (
            <p className={styles.typing}>
              <span aria-hidden className={styles.dots}>
                <i />
                <i />
                <i />
              </span>
              {conversationTexts.thread.typing(userName)}
            </p>
          )}
        </div>
      </div>
      {away && (
        <Button className={styles.newest} shape="circular" size="small" icon={<ArrowDownRegular />} onClick={toEnd}>
          {conversationTexts.thread.newest}
        </Button>
      )}
    </div>
  );
}

/** Whatever is in it, the conversation goes on around it. */
function Undrawable() {
  return <p className={styles.notice}><span>{conversationTexts.thread.undrawable}</span></p>;
}

const together = 3 * 60_000;

function goesOn(before: ThreadLine | undefined, line: ThreadLine): boolean {
  if (before?.kind !== 'said' || line.kind !== 'said') return false;
  const { author, at } = line.entry;
  const { author: last, at: lastAt } = before.entry;
  return author.kind === last.kind && author.name === last.name && Date.parse(at) - Date.parse(lastAt) < together;
}

function keyOf(line: ThreadLine): string {
  return line.kind === 'day' ? line.key : String(line.entry.seq);
}
