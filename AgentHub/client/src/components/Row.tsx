import { Badge } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from '../routing/Link';
import styles from './Row.module.css';

interface RowProps {
  to: string;
  chosen: boolean;
  title: ReactNode;
  /** At the end of the first line: how long ago, how many. */
  aside?: ReactNode;
  /** How much in it is new to the reader, in words; nothing is. */
  unread?: { count: number; words: string } | undefined;
  text?: ReactNode;
  /** The last thing that was said. */
  last?: ReactNode;
  /** Where the words that are looked for were said. */
  found?: ReactNode;
  /** How it ended. */
  ending?: ReactNode;
  foot?: ReactNode;
}

/** One line of a list; the whole of it is the link. */
export function Row(row: RowProps) {
  const item = useRef<HTMLLIElement>(null);
  const { chosen } = row;
  useEffect(() => {
    if (chosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return <li ref={item} className={styles.item}><RowLink {...row} /></li>;
}

/** As above, where the list itself puts its lines in their places. */
export function RowLink({ to, chosen, title, aside, unread, text, last, found, ending, foot }: RowProps) {
  return (
    <Link to={to} className={`${styles.row} ${unread ? styles.unread : ''}`} aria-current={chosen ? 'true' : undefined}>
      <span className={styles.line}>
        <strong className={styles.title} dir="auto">{title}</strong>
        {unread && (
          <Badge size="small" color="danger" role="img" aria-label={unread.words}>{unread.count > 99 ? '99+' : unread.count}</Badge>
        )}
        {aside && <span className={styles.aside}>{aside}</span>}
      </span>
      {text && <span className={styles.text} dir="auto">{text}</span>}
      {last && <span className={styles.last}>{last}</span>}
      {found}
      {ending}
      {foot && <span className={styles.foot}>{foot}</span>}
    </Link>
  );
}
