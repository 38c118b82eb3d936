import { Button } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { PresenceDot } from '../../components/Presence';
import settings from '../../components/Settings.module.css';
import { Trouble } from '../../components/Trouble';
import { useNow } from '../../components/useNow';
import { countdown } from '../../texts/spans';
import { availability } from './api';
import styles from './Support.module.css';
import { supportTexts } from './texts';
import type { Availability } from './types';
import { UnavailabilityDialog } from './UnavailabilityDialog';
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
    <section className={settings.section} aria-labelledby="support-away">
      <p className={styles.now}>
        <PresenceDot online={status.online} />
        <strong>{status.online ? supportTexts.state.online : supportTexts.state.offline}</strong> {changeWords(status)} ·{' '}
        {becauseWords(status)}
      </p>
      <h2 id="support-away">{supportTexts.away.title}</h2>
      {away && left > 0 ? (
        <div className={styles.line}>
          <strong role="timer">{supportTexts.away.active(countdown(left))}</strong>
          <span className={settings.hint}>
            {supportTexts.away.until(clockIn(status.timeZone, away.until))}
            {away.by ? ` · ${supportTexts.away.by(away.by)}` : ''}
          </span>
          <Button disabled={end.isPending} onClick={() => end.mutate()}>
            {supportTexts.away.end}
          </Button>
        </div>
      ) : (
        <div className={styles.line}>
          <Button onClick={() => setAsking(true)}>{supportTexts.away.activate}</Button>
          <span className={settings.hint}>{supportTexts.away.hint}</span>
        </div>
      )}
      {end.isError && <Trouble error={end.error} />}
      {asking && <UnavailabilityDialog timeZone={status.timeZone} close={() => setAsking(false)} />}
    </section>
  );
}

function changeWords({ online, nextChange, timeZone }: Availability): string {
  if (online) return nextChange ? supportTexts.state.until(momentIn(timeZone, nextChange)) : supportTexts.state.neverCloses;
  return nextChange ? supportTexts.state.opens(momentIn(timeZone, nextChange)) : supportTexts.state.neverOpens;
}
