import { BotRegular, CursorClickRegular, FlashRegular, PersonRegular } from '@fluentui/react-icons';
import { type ComponentType, memo } from 'react';
import type { Entry } from '../../api/activity';
import { markOf } from '../../api/mark';
import type { Author, AuthorKind } from '../../api/types';
import { texts } from '../../texts';
import { isolated } from '../../texts/names';
import { dayName, fullTime, timeOfDay } from '../../texts/times';
import { isToldByStory, type ThreadLine } from '../../workspace/threadLines';
import { conversationTexts } from '../texts';
import { Why } from '../why/Why';
import { AttachmentView } from './AttachmentView';
import { Choices } from './Choices';
import { NoteLine } from './NoteLine';
import { RichText } from './RichText';
import styles from './Thread.module.css';

interface LineViewProps {
  line: ThreadLine;
  /** Said right after another line of the same author: the name need not stand there again. */
  goesOn: boolean;
  /** This agent's id. */
  me: string;
  /** The conversation, where the bot's lines are to be explained. */
  explainedIn: string | null;
}

export const LineView = memo(function LineView({ line, goesOn, me, explainedIn }: LineViewProps) {
  switch (line.kind) {
    case 'day':
      return <p className={styles.day}><span>{dayName(line.at)}</span></p>;
    case 'taken':
    case 'released':
      return <p className={styles.notice}><span>{noticeWords(line.kind, line.entry, me)}</span></p>;
    case 'undrawable':
      throw new Error('The line has no shape that could be drawn.');
    case 'note':
      return <NoteLine entry={line.entry} me={me} />;
    case 'transferred':
      return (
        <p className={styles.notice}>
          <span>{conversationTexts.thread.transferred(line.from, line.to, timeOfDay(line.entry.at))}</span>
        </p>
      );
    case 'clicked':
      return <Aside line={line} icon={CursorClickRegular} words={conversationTexts.thread.clicked(line.what)} />;
    case 'event':
      return <Aside line={line} icon={FlashRegular} words={conversationTexts.thread.event(line.what)} />;
    default:
      return <Said line={line} goesOn={goesOn} me={me} explainedIn={explainedIn} />;
  }
});

function Said({ line, goesOn, me, explainedIn }: LineViewProps & { line: Extract<ThreadLine, { kind: 'said' }> }) {
  const { author, at, activity } = line.entry;
  const { away, mail } = markOf(activity);
  return (
    <div className={`${styles.said} ${styles[author.kind]} ${goesOn ? styles.goesOn : ''}`}>
      <p className={goesOn ? 'visually-hidden' : styles.by}>
        <AuthorIcon kind={author.kind} />
        <strong dir="auto">{nameOf(author, me)}</strong>
        <time dateTime={at} title={fullTime(at)}>{timeOfDay(at)}</time>
      </p>
      {author.kind === 'agent' && away === true && <p className={styles.away}>{conversationTexts.thread.away}</p>}
      {author.kind === 'user' && mail && <p className={styles.away}>{byMail(mail.leftOut ?? [])}</p>}
      <div className={styles.beside}>
        {explainedIn && isToldByStory(line.entry) && <Why conversationId={explainedIn} seq={line.entry.seq} />}
        <div className={styles.bubble}>
          {activity.text && <p className={styles.text} dir="auto"><RichText text={activity.text} /></p>}
          {activity.attachments?.map((attachment, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- what was sent never changes
            <AttachmentView key={place} attachment={attachment} />
          ))}
          <Choices choices={line.choices} />
        </div>
      </div>
    </div>
  );
}

function byMail(leftOut: readonly string[]): string {
  const { mailed, leftOut: without } = conversationTexts.thread;
  return leftOut.length === 0 ? mailed : `${mailed} · ${without(leftOut.map(isolated).join(', '))}`;
}

function Aside({ line, icon: Icon, words }: { line: Extract<ThreadLine, { what: string }>; icon: ComponentType; words: string }) {
  const { author, at } = line.entry;
  return (
    <p className={styles.aside}>
      <span aria-hidden className={styles.icon}><Icon /></span>
      <span dir="auto"><strong><bdi>{author.name || texts.unnamedUser}</bdi></strong> {words}</span>
      <time dateTime={at} title={fullTime(at)}>{timeOfDay(at)}</time>
    </p>
  );
}

const icons: Partial<Record<AuthorKind, ComponentType>> = { bot: BotRegular, user: PersonRegular };

function AuthorIcon({ kind }: { kind: AuthorKind }) {
  const Icon = icons[kind];
  return Icon ? <span aria-hidden className={styles.icon}><Icon /></span> : null;
}

/** The kind stands with the name: a user may call themselves "Bot". */
function nameOf(author: Author, me: string): string {
  if (author.kind === 'bot') return texts.bot;
  if (author.kind === 'user') return `${isolated(author.name || texts.unnamedUser)} (${texts.user.toLocaleLowerCase()})`;
  return author.id === me ? texts.you : isolated(author.name ?? texts.somebody);
}

function noticeWords(kind: 'taken' | 'released', { author, at }: Entry, me: string): string {
  const time = timeOfDay(at);
  if (author.id === me) return kind === 'taken' ? conversationTexts.control.youTook(time) : conversationTexts.control.youReleased(time);
  return conversationTexts.control[kind](isolated(author.name ?? texts.somebody), time);
}
