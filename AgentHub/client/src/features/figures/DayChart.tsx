import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import type { Chart, DayBar } from './chart';
import styles from './Figures.module.css';
import { figureTexts } from './texts';
import { dateOf, dayWords } from './words';

interface DayChartProps {
  title: string;
  chart: Chart;
  legend: { lower: string; upper: string };
  /** What a day says, in words. */
  words: (bar: DayBar) => string;
  tick: (value: number) => string;
}

/**
 * A bar for each day before the hours of the support team. Arrow keys and the pointer go from day to day; what a day says is written below.
 */
export function DayChart({ title, chart, legend, words, tick }: DayChartProps) {
  const { bars, online, ticks } = chart;
  const [chosen, choose] = useState<number | null>(null);
  const last = bars.length - 1;
  const at = bars[Math.min(chosen ?? last, last)];
  if (!at) return null;
  const said = figureTexts.named(dayWords(at.day.date), words(at));
  const place = bars.indexOf(at);
  return (
    <div className={styles.chart}>
      <ol className={styles.ticks} aria-hidden>{ticks.map(value => <li key={value}>{tick(value)}</li>)}</ol>
      <div className={styles.plot} tabIndex={0} role="slider" aria-label={figureTexts.chart(title)} aria-orientation="horizontal"
        aria-valuemin={1} aria-valuemax={bars.length} aria-valuenow={place + 1} aria-valuetext={said}
        onKeyDown={event => step(event, place, last, choose)} onPointerMove={event => choose(dayUnder(event, bars))}>
        <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden>
          {online.map(({ x, width }) => <rect key={x} x={x} width={width} y={0} height={1} className={styles.online} />)}
          <line x1={0} x2={1} y1={0.5} y2={0.5} className={styles.rule} />
          {chosen !== null && <rect x={at.span.x} width={at.span.width} y={0} height={1} className={styles.cursor} />}
          {bars.map(({ day, lower, upper }) => (
            <g key={day.date}>
              {upper && <rect {...upper} className={styles.upper} />}
              {lower && <rect {...lower} className={styles.lower} />}
            </g>
          ))}
        </svg>
      </div>
      <p className={styles.dates} aria-hidden>
        <span>{dateOf(bars[0]?.day.date ?? '')}</span><span>{dateOf(bars[last]?.day.date ?? '')}</span>
      </p>
      <p className={styles.said} aria-hidden>{said}</p>
      <ul className={styles.legend} aria-hidden>
        <li><i className={styles.lowerKey} />{legend.lower}</li>
        <li><i className={styles.upperKey} />{legend.upper}</li>
      </ul>
    </div>
  );
}

function step(event: KeyboardEvent, place: number, last: number, choose: (place: number) => void): void {
  const to = {
    ArrowLeft: place - 1,
    ArrowDown: place - 1,
    ArrowRight: place + 1,
    ArrowUp: place + 1,
    PageDown: place - 7,
    PageUp: place + 7,
    Home: 0,
    End: last,
  }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  choose(Math.min(Math.max(to, 0), last));
}

function dayUnder({ clientX, currentTarget }: PointerEvent, bars: readonly DayBar[]): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  const part = (clientX - left) / width;
  const found = bars.findIndex(({ span }) => part < span.x + span.width);
  return found < 0 ? bars.length - 1 : found;
}
