import type { FigureDay, Stretch } from './types';

/** What a day shows: a solid bar, and a lighter one that reaches further. Null: nothing happened. */
export interface Measure {
  lower: number | null;
  upper: number | null;
}

/** Measures in parts of the chart's width and height, from its left and its top. */
export interface Box {
  x: number;
  width: number;
  y: number;
  height: number;
}

export interface DayBar {
  day: FigureDay;
  measure: Measure;
  /** Where the day is: as wide as it is long. */
  span: Pick<Box, 'x' | 'width'>;
  lower: Box | null;
  upper: Box | null;
}

export interface Chart {
  bars: DayBar[];
  online: Pick<Box, 'x' | 'width'>[];
  /** What the top, the middle and the bottom of the chart stand for. */
  ticks: number[];
}

const gap = 0.12;

export function chartOf(
  days: readonly FigureDay[],
  supportOnline: readonly Stretch[],
  measure: (day: FigureDay) => Measure,
  round: (most: number) => number,
): Chart {
  const start = Date.parse(days[0]?.from ?? '');
  const length = Date.parse(days.at(-1)?.to ?? '') - start;
  const measures = days.map(measure);
  const top = round(Math.max(0, ...measures.map(({ lower, upper }) => Math.max(lower ?? 0, upper ?? 0))));
  const along = ({ from, to }: Stretch) => ({
    x: (Date.parse(from) - start) / length,
    width: (Date.parse(to) - Date.parse(from)) / length,
  });
  const bar = ({ x, width }: Pick<Box, 'x' | 'width'>, from: number, to: number): Box => ({
    x: x + (width * gap) / 2,
    width: width * (1 - gap),
    y: 1 - to / top,
    height: (to - from) / top,
  });
  return {
    bars: days.map((day, place) => {
      const span = along(day);
      const { lower, upper } = measures[place] ?? { lower: null, upper: null };
      return {
        day,
        measure: { lower, upper },
        span,
        lower: lower === null ? null : bar(span, 0, lower),
        upper: upper === null || upper <= (lower ?? 0) ? null : bar(span, lower ?? 0, upper),
      };
    }),
    online: supportOnline.map(along),
    ticks: [top, top / 2, 0],
  };
}

/** The next count whose half is a whole number too: 2, 4, 10, 20, 40, 100 … */
export function roundCount(most: number): number {
  for (let ten = 1; ; ten *= 10) {
    const found = [2, 4, 10].find(step => step * ten >= most);
    if (found) return found * ten;
  }
}

const lengths = [10, 20, 60, 120, 240, 600, 1_200, 3_600, 7_200, 14_400, 28_800, 43_200, 86_400, 172_800, 345_600];

/** The next length that one says in one word, of seconds, minutes, hours or days. */
export function roundLength(most: number): number {
  return lengths.find(length => length >= most) ?? Math.ceil(most / 691_200) * 691_200;
}
