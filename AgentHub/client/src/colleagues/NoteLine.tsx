import { NoteRegular } from '@fluentui/react-icons';
import type { Entry } from '../api/wire';
import { t } from '../texts';
import { fullTime, timeOfDay } from '../texts/times';
import { RichText } from '../thread/RichText';
import styles from './Colleagues.module.css';
import { colleagueTexts as w } from './texts';

/** A note in the thread: told apart by its words and its frame, since what looks like a message may be taken for one. */
export function NoteLine({ entry: { author, at, activity }, me }: { entry: Entry; me: string }) {
  return (
    <div className={styles.noteLine}>
      <p className={styles.noteBy}>
        <span aria-hidden><NoteRegular /></span>
        <strong dir="auto">{author.id === me ? t.you : (author.name ?? t.control.somebody)}</strong>
        <span>{w.note.label}</span>
        <time dateTime={at} title={fullTime(at)}>{timeOfDay(at)}</time>
      </p>
      <p dir="auto"><RichText text={activity.text ?? ''} /></p>
    </div>
  );
}
