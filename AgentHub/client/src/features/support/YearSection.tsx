import { Button } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import settings from '../../components/Settings.module.css';
import { Trouble } from '../../components/Trouble';
import { availability } from './api';
import styles from './Support.module.css';
import { supportTexts } from './texts';
import type { ScheduleDocument } from './types';
import { hoursWords, surpriseWords } from './words';
import { YearStrip } from './YearStrip';

/** All the year at a glance, with what is edited and not only what is saved. */
export function YearSection({ draft }: { draft: ScheduleDocument }) {
  const [year, setYear] = useState(() => new Date().getFullYear());
  const key = useDeferredValue(JSON.stringify(draft));
  const swept = useQuery({
    queryKey: ['support', 'year', year, key],
    queryFn: () => availability.year(year, JSON.parse(key) as ScheduleDocument),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <section className={settings.section} aria-labelledby="support-year">
      <h2 id="support-year">{supportTexts.year.title}</h2>
      <div className={styles.line}>
        <Button
          icon={<ChevronLeftRegular />}
          aria-label={supportTexts.year.previous}
          disabled={year <= 1970}
          onClick={() => setYear(year - 1)}
        />
        <strong>{year}</strong>
        <Button
          icon={<ChevronRightRegular />}
          aria-label={supportTexts.year.next}
          disabled={year >= 2199}
          onClick={() => setYear(year + 1)}
        />
        <Legend />
      </div>
      {swept.isError && <Trouble error={swept.error} />}
      {swept.data && (
        <>
          <YearStrip year={swept.data} />
          <p className={settings.hint}>
            {supportTexts.year.summary(
              swept.data.days.filter(({ openMinutes }) => openMinutes > 0).length,
              hoursWords(swept.data.days.reduce((sum, { openMinutes }) => sum + openMinutes, 0)),
            )}
          </p>
          <h3>{supportTexts.year.surprises}</h3>
          {swept.data.surprises.length === 0 ? (
            <p className={settings.hint}>{supportTexts.year.none}</p>
          ) : (
            <ul className={styles.surprises}>
              {swept.data.surprises.map(surprise => (
                <li key={`${surprise.kind} ${surprise.date} ${surprise.subject}`}>{surpriseWords(surprise)}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}

function Legend() {
  return (
    <span className={settings.hint} aria-hidden>
      <svg className={styles.legend}><rect width="10" height="10" className={styles.open} /></svg>{supportTexts.year.legend.open}
      <svg className={styles.legend}><rect width="10" height="10" className={styles.exception} /></svg>{supportTexts.year.legend.exception}
      <svg className={styles.legend}><rect width="10" height="10" className={styles.clocks} /></svg>{supportTexts.year.legend.clocks}
    </span>
  );
}
