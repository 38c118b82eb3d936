import type { ReactNode } from 'react';
import { texts } from '../../texts';
import styles from './Entrance.module.css';

/** The card in front of the door: sign-in and first set-up. */
export function Entrance({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <p className={styles.brand}>
          <img src="/hub/favicon.svg" alt="" width="32" height="32" /> {texts.productName}
        </p>
        <h1 className={styles.title}>{title}</h1>
        {children}
      </div>
    </main>
  );
}
