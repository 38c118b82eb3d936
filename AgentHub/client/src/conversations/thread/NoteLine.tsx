import { NoteRegular } from '@fluentui/react-icons';
import type { Entry } from '../../api/activity';
import { texts } from '../../texts';
import { fullTime, timeOfDay } from '../../texts/times';
import { conversationTexts } from '../texts';
import styles from './NoteLine.module.css';
import { RichText } from './RichText';

/** A note in the thread: told apart by its words and its frame, since what looks like a message may be taken for one. */
export function NoteLine({ entry: { author, at, activity }, me }: { entry: Entry; me: string }) {
  return (
    <div className={styles.note}>
      <p className={styles.by}>
        <span aria-hidden><NoteRegular /></span>
        <strong dir="auto">{author.id === me ? texts.you : (author.name ?? texts.somebody)}</strong>
        <span>{conversationTexts.thread.note}</span>
        <time dateTime={at} title={fullTime(at)}>{timeOfDay(at)}</time>
      </p>
      <p dir="auto"><RichText text={activity.text ?? ''} /></p>
    </div>
  );
}
