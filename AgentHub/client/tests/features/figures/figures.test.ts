import { describe, expect, it } from 'vitest';
import { chartOf, roundCount, roundLength } from '../../../src/features/figures/chart';
import { daysOf, firstQuestion, type Preset, todayIn } from '../../../src/features/figures/period';
import type { FigureDay, Figures } from '../../../src/features/figures/types';
import { lengthWords, shareWords } from '../../../src/features/figures/words';

const none = { count: 0, median: null, p90: null, mean: null };
const nothing: Figures = {
  conversations: 0,
  resolvedByBot: 0,
  requests: 0,
  taken: 0,
  waiting: none,
  requestToFirstLine: none,
  takeovers: 0,
  controlToFirstLine: none,
  takeoverLength: none,
  answers: none,
  firstAnswersInTime: { due: 0, kept: 0 },
  answersInTime: { due: 0, kept: 0 },
  rated: 0,
  satisfaction: null,
};
const day = (date: string, from: string, to: string, figures: Partial<Figures> = {}): FigureDay => ({
  date,
  from,
  to,
  figures: { ...nothing, ...figures },
});

const days = (preset: Preset) => daysOf({ ...firstQuestion, preset, from: '2026-01-05', to: '2026-01-06' }, '2027-03-01');

describe('a period', () => {
  it('has its last day today, which counts', () => {
    expect(days('week')).toEqual({ from: '2027-02-23', to: '2027-03-01' });
    expect(days('month')).toEqual({ from: '2027-03-01', to: '2027-03-01' });
  });

  it('may be the month before, however long that is', () => {
    expect(days('lastMonth')).toEqual({ from: '2027-02-01', to: '2027-02-28' });
  });

  it('may be days of one’s own', () => {
    expect(days('days')).toEqual({ from: '2026-01-05', to: '2026-01-06' });
  });

  it('knows that today depends on where one is', () => {
    const at = Date.parse('2027-03-01T23:30:00Z');
    expect([todayIn('Europe/Paris', at), todayIn('America/New_York', at)]).toEqual(['2027-03-02', '2027-03-01']);
  });
});

describe('a chart', () => {
  // In Paris, clocks go forward on 28 March: that day has 23 hours of these 47.
  const weekend = [
    day('2027-03-28', '2027-03-28T00:00:00+01:00', '2027-03-29T00:00:00+02:00', { requests: 4, taken: 1 }),
    day('2027-03-29', '2027-03-29T00:00:00+02:00', '2027-03-30T00:00:00+02:00'),
  ];
  const online = [{ from: '2027-03-29T09:00:00+02:00', to: '2027-03-29T17:00:00+02:00' }];
  const chart = chartOf(
    weekend,
    online,
    ({ figures }) => (figures.requests ? { lower: figures.taken, upper: figures.requests } : { lower: null, upper: null }),
    roundCount,
  );

  it('makes a day as wide as it is long', () => {
    expect(chart.bars[0]?.span.width).toBeCloseTo(23 / 47);
    expect(chart.bars[1]?.span).toMatchObject({ x: expect.closeTo(23 / 47), width: expect.closeTo(24 / 47) });
  });

  it('shades the hours of the support team where they are', () => {
    expect(chart.online).toEqual([{ x: expect.closeTo(32 / 47), width: expect.closeTo(8 / 47) }]);
  });

  it('puts the lighter bar on top of the solid one, and neither where nothing happened', () => {
    expect(chart.bars[0]?.lower).toMatchObject({ y: 0.75, height: 0.25 });
    expect(chart.bars[0]?.upper).toMatchObject({ y: 0, height: 0.75 });
    expect([chart.bars[1]?.lower, chart.bars[1]?.upper]).toEqual([null, null]);
  });

  it('ends at a number that one can read, half of which is one too', () => {
    expect([0, 1, 3, 7, 11, 41, 4_100].map(roundCount)).toEqual([2, 2, 4, 10, 20, 100, 10_000]);
    expect([0, 61, 5_000, 700_000].map(roundLength)).toEqual([10, 120, 7_200, 1_382_400]);
  });
});

describe('words', () => {
  it('say a length in its two largest units', () => {
    expect([null, 0, 61.4, 7_205, 90_061].map(lengthWords)).toEqual(['–', '0 sec', '1 min 1 sec', '2 hr 5 sec', '1 day 1 hr']);
  });

  it('say nothing of a share of nothing', () => {
    expect([shareWords(0, 0), shareWords(2, 3)]).toEqual(['–', '67%']);
  });
});
