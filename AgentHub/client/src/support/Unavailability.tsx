import { Button } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { PresenceDot } from '../components/Presence';
import { Trouble } from '../components/Trouble';
import { useNow } from '../components/useNow';
import { countdown } from '../models/spans';
import { availability } from './api';
import styles from './Support.module.css';
import { s } from './texts';
import { UnavailabilityDialog } from './UnavailabilityDialog';
import type { Availability } from './wire';
import { becauseWords, clockIn, momentIn } from './words';

/** Now, and why; and the switch that takes the team offline for a while. */
export function Unavailability({ status }: { status: Availability }) {
  const queries = useQueryClient();
  const now = useNow(1_000);
  const [asking, setAsking] = useState(false);
  const end = useMutation({ mutationFn: availability.end, onSettled: () => queries.invalidateQueries({ queryKey: ['support'] }) });
  const away = status.temporaryUnavailability;
  const left = away ? Date.parse(away.until) - now : 0;
  const over = status.until !== null && Date.parse(status.until) <= now;
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: ['support'] });
  }, [over, queries]);
  return (
    <section className={styles.section} aria-labelledby="support-away">
      <p className={styles.now}>
        <PresenceDot online={status.online} />
        <strong>{status.online ? s.state.online : s.state.offline}</strong> {changeWords(status)} · {becauseWords(status)}
      </p>
      <h2 id="support-away">{s.away.title}</h2>
      {away && left > 0 ? (
        <div className={styles.line}>
          <strong role="timer">{s.away.active(countdown(left))}</strong>
          <span className={styles.hint}>{s.away.until(clockIn(status.timeZone, away.until))}{away.by ? ` · ${s.away.by(away.by)}` : ''}</span>
          <Button disabled={end.isPending} onClick={() => end.mutate()}>{s.away.end}</Button>
        </div>
      ) : (
        <div className={styles.line}>
          <Button onClick={() => setAsking(true)}>{s.away.activate}</Button>
          <span className={styles.hint}>{s.away.hint}</span>
        </div>
      )}
      {end.isError && <Trouble error={end.error} />}
      {asking && <UnavailabilityDialog timeZone={status.timeZone} close={() => setAsking(false)} />}
    </section>
  );
}

function changeWords({ online, nextChange, timeZone }: Availability): string {
  if (online) return nextChange ? s.state.until(momentIn(timeZone, nextChange)) : s.state.neverCloses;
  return nextChange ? s.state.opens(momentIn(timeZone, nextChange)) : s.state.neverOpens;
}
