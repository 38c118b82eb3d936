import { Tooltip } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useSupportStatus } from '../api/queries';
import type { SupportStatus } from '../api/wire';
import { PresenceDot } from '../components/Presence';
import { useNow } from '../components/useNow';
import { countdown } from '../models/spans';
import { t } from '../texts';
import { shortTime } from '../texts/times';
import styles from './SupportBadge.module.css';

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
    <Tooltip content={t.support.explain(data.because)} relationship="description">
      <span className={styles.badge} tabIndex={0} role="note">
        <PresenceDot online={data.online} />
        <span className={styles.words}>{words(data, now)}</span>
      </span>
    </Tooltip>
  );
}

function words({ online, nextChange, temporaryUnavailability: away }: SupportStatus, now: number): string {
  if (online) return nextChange ? `${t.support.online} ${t.support.until(shortTime(nextChange, now))}` : t.support.online;
  if (away) return t.support.unavailable(countdown(Date.parse(away.until) - now));
  return nextChange ? `${t.support.offline} · ${t.support.from(shortTime(nextChange, now))}` : t.support.offline;
}
