import { formatLocale } from '../../texts';
import styles from './Support.module.css';
import { supportTexts } from './texts';
import type { Year, YearDay } from './types';
import { readTime } from './week';
import { dateWords } from './words';

const column = 3;
const top = 16;
const height = 96;
const monthNames = new Intl.DateTimeFormat(formatLocale, { month: 'short', timeZone: 'UTC' });

/** A column for each day, midnight at the top; marks under it for exceptions and clock changes. */
export function YearStrip({ year: { year, days } }: { year: Year }) {
  return (
    <div className={styles.strip} tabIndex={0} role="region" aria-label={supportTexts.year.strip(year)}>
      <svg viewBox={`0 0 ${days.length * column} ${top + height + 12}`} role="img" aria-label={supportTexts.year.strip(year)}>
        {days.map((day, index) => <DayColumn key={day.date} day={day} x={index * column} />)}
      </svg>
    </div>
  );
}

function DayColumn({ day, x }: { day: YearDay; x: number }) {
  const { date, open, exception, clockChange } = day;
  const weekday = new Date(date).getUTCDay();
  return (
    <g>
      <title>{[dateWords(date), ...open.map(({ from, to }) => `${from}–${to}`), exception].filter(Boolean).join(' · ')}</title>
      {date.endsWith('-01') && (
        <text x={x} y={11} className={styles.month}>
          {monthNames.format(new Date(date))}
        </text>
      )}
      <rect x={x} y={top} width={column - 0.4} height={height} className={weekday === 0 ? styles.sunday : styles.ground} />
      {open.map(({ from, to }) => (
        <rect
          key={from}
          x={x}
          y={top + scale(from)}
          width={column - 0.4}
          height={Math.max(scale(to) - scale(from), 0.5)}
          className={styles.open}
        />
      ))}
      {exception && <rect x={x} y={top + height + 2} width={column - 0.4} height={4} className={styles.exception} />}
      {clockChange !== 0 && <rect x={x} y={top + height + 7} width={column - 0.4} height={4} className={styles.clocks} />}
    </g>
  );
}

function scale(time: string): number {
  return ((readTime(time) ?? 0) / 1_440) * height;
}
