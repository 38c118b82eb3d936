import { Tooltip } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useSupportStatus } from '../api/queries';
import type { SupportStatus } from '../api/types';
import { PresenceDot } from '../components/Presence';
import { useNow } from '../components/useNow';
import { becauseWords } from '../features/support/words';
import { countdown } from '../texts/spans';
import { shortTime } from '../texts/times';
import styles from './SupportBadge.module.css';
import { shellTexts } from './texts';

/** Whether the support team is online, why, and for how long. */
export function SupportBadge() {
  const status = useSupportStatus();
  const now = useNow(1_000);
  const { data, refetch } = status;
  const over = data?.until != null && Date.parse(data.until) <= now;
  useEffect(() => {
    if (over) void refetch();
  }, [over, refetch]);
  if (!data) return null;
  return (
    <Tooltip content={shellTexts.support.explain(becauseWords(data))} relationship="description">
      <span className={styles.badge} tabIndex={0} role="note">
        <PresenceDot online={data.online} />
        <span className={styles.words}>{words(data, now)}</span>
      </span>
    </Tooltip>
  );
}

function words({ online, nextChange, temporaryUnavailability: away }: SupportStatus, now: number): string {
  if (online)
    return nextChange ? `${shellTexts.support.online} ${shellTexts.support.until(shortTime(nextChange, now))}` : shellTexts.support.online;
  if (away) return shellTexts.support.unavailable(countdown(Date.parse(away.until) - now));
  return nextChange ? `${shellTexts.support.offline} · ${shellTexts.support.from(shortTime(nextChange, now))}` : shellTexts.support.offline;
}
