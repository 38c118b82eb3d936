import type { ReactNode } from 'react';
import styles from './Settings.module.css';

interface SettingsPageProps {
  /** In pixels: no wider than what is on it reads well. */
  width: number;
  /** What is below each other: lines of one matter, sections of it, or matters of their own. */
  of?: 'lines' | 'sections' | 'topics';
  children: ReactNode;
}

/** A page of the settings. */
export function SettingsPage({ width, of = 'lines', children }: SettingsPageProps) {
  const gap = of === 'sections' ? '' : ` ${styles[of]}`;
  return <div className={`${styles.page}${gap}`} style={{ maxInlineSize: width }}>{children}</div>;
}
