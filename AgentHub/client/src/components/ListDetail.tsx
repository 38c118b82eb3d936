import { ArrowLeftRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Link } from '../routing/Link';
import { texts } from '../texts';
import styles from './ListDetail.module.css';
import { ScrollBox } from './ScrollBox';

interface ListDetailProps {
  title: string;
  /** The screen's own address: where "back" leads when only one side fits. */
  home: string;
  tools?: ReactNode;
  list: ReactNode;
  /** Null: nothing is chosen. */
  detail: ReactNode | null;
  /** Shown in the place of the detail while nothing is chosen. */
  hint: ReactNode;
}

/** A list with what is chosen beside it; one or the other where there is no room for both. */
export function ListDetail({ title, home, tools, list, detail, hint }: ListDetailProps) {
  return (
    <div className={`${styles.screen} ${detail ? styles.chosen : ''}`}>
      <section className={styles.list} aria-label={title}>
        <header className={styles.top}>
          <h1 className={styles.title}>{title}</h1>
          {tools}
        </header>
        <ScrollBox className={styles.scroll}>{list}</ScrollBox>
      </section>
      <section className={styles.detail}>
        {detail && (
          <Link to={home} className={styles.back}>
            <ArrowLeftRegular aria-hidden /> {texts.backToList}
          </Link>
        )}
        {detail ?? <div className={styles.hint}>{hint}</div>}
      </section>
    </div>
  );
}
