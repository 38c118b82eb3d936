import type { ReactNode } from 'react';
import styles from './Table.module.css';

interface TableProps {
  className: string | undefined;
  /** Wider than a small screen even then: what it is called, as something to scroll. Without it, rows stack there. */
  scrolls?: string;
  children: ReactNode;
}

/** A table in a frame of its own. */
export function Table({ className, scrolls, children }: TableProps) {
  const region = scrolls === undefined ? {} : { tabIndex: 0, role: 'region', 'aria-label': scrolls };
  return (
    <div className={styles.scroll} {...region}>
      <table className={`${styles.table} ${scrolls === undefined ? styles.stacks : ''} ${className}`}>{children}</table>
    </div>
  );
}
