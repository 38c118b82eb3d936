import { Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { timeOfDay } from '../texts/times';
import { useLiveState, useWorkspace } from '../workspace/useWorkspace';
import { shellTexts } from './texts';
import styles from './TopNotices.module.css';

const backShows = 6_000;

/** Says that the line to the server is gone, since when, and that it is back. */
export function ConnectionNotice() {
  const { live } = useWorkspace();
  const state = useLiveState();
  const [lostAt, setLostAt] = useState<string | null>(null);
  useEffect(() => live.subscribe(() => {
    if (live.state() === 'reconnecting') setLostAt(known => known ?? new Date().toISOString());
  }), [live]);
  useEffect(() => {
    if (state !== 'connected') return undefined;
    const shown = setTimeout(() => setLostAt(null), backShows);
    return () => clearTimeout(shown);
  }, [state]);
  return (
    <div role="status">
      {lostAt !== null && state === 'reconnecting' && (
        <p className={styles.lost}>
          <Spinner size="extra-tiny" /> {shellTexts.header.reconnecting(timeOfDay(lostAt))}
        </p>
      )}
      {lostAt !== null && state === 'connected' && <p className={styles.back}>{shellTexts.header.backAgain}</p>}
    </div>
  );
}
