import { chartOf, type Measure, roundCount, roundLength } from './chart';
import { DayChart } from './DayChart';
import styles from './Figures.module.css';
import { figureTexts } from './texts';
import type { FigureReport, Figures, Spread } from './types';
import { count, lengthWords, shareWords, spreadWords } from './words';

type Length = 'waiting' | 'requestToFirstLine' | 'controlToFirstLine' | 'answers' | 'takeoverLength';

/** Every figure: what it is now, what it means, and how it went day by day. */
export function FigureCards({ report }: { report: FigureReport }) {
  return (
    <div className={styles.cards}>
      <CountCard report={report} {...figureTexts.cards.bot} parts={({ resolvedByBot, conversations }) => [resolvedByBot, conversations]}
        headline={shareWords(report.total.resolvedByBot, report.total.conversations)}
        more={figureTexts.counts(report.total.resolvedByBot, report.total.conversations)} />
      <CountCard report={report} {...figureTexts.cards.requests} parts={({ taken, requests }) => [taken, requests]}
        headline={count(report.total.requests)} more={figureTexts.takenOf(count(report.total.taken))} />
      <LengthCard report={report} length="waiting" />
      <LengthCard report={report} length="requestToFirstLine" />
      <LengthCard report={report} length="controlToFirstLine" />
      <LengthCard report={report} length="answers" />
      <TargetCard report={report} target="firstAnswersInTime" />
      <TargetCard report={report} target="answersInTime" />
      <LengthCard report={report} length="takeoverLength" more={figureTexts.takeovers(count(report.total.takeovers))} />
    </div>
  );
}

/** There only where the team has set a target, and something was to be answered. */
function TargetCard({ report, target }: { report: FigureReport; target: 'firstAnswersInTime' | 'answersInTime' }) {
  const { due, kept } = report.total[target];
  if (due === 0) return null;
  return (
    <CountCard report={report} {...figureTexts.cards[target]} headline={shareWords(kept, due)}
      parts={figures => [figures[target].kept, figures[target].due]} more={figureTexts.of(count(kept), count(due))} />
  );
}

interface CountCardProps {
  report: FigureReport;
  title: string;
  definition: string;
  lower: string;
  upper: string;
  headline: string;
  more: string;
  parts: (figures: Figures) => [part: number, whole: number];
}

function CountCard({ report, title, definition, lower, upper, headline, more, parts }: CountCardProps) {
  const measure = (figures: Figures): Measure => {
    const [part, whole] = parts(figures);
    return whole === 0 ? { lower: null, upper: null } : { lower: part, upper: whole };
  };
  return (
    <section className={styles.card} aria-label={title}>
      <Head title={title} headline={headline} more={more} definition={definition} />
      <DayChart title={title} legend={{ lower, upper }} tick={count}
        chart={chartOf(report.days, report.supportOnline, day => measure(day.figures), roundCount)}
        words={({ day }) => figureTexts.of(...(parts(day.figures).map(count) as [string, string]))} />
    </section>
  );
}

function LengthCard({ report, length, more }: { report: FigureReport; length: Length; more?: string }) {
  const { title, definition } = figureTexts.cards[length];
  const total = report.total[length];
  return (
    <section className={styles.card} aria-label={title}>
      <Head
        title={title}
        headline={lengthWords(total.median)}
        more={[more, total.median === null ? '' : figureTexts.within(lengthWords(total.p90), lengthWords(total.mean))]
          .filter(Boolean)
          .join(' · ')}
        definition={definition}
      />
      <DayChart
        title={title}
        legend={{ lower: figureTexts.median, upper: figureTexts.p90 }}
        tick={lengthWords}
        chart={chartOf(report.days, report.supportOnline, day => measureOf(day.figures[length]), roundLength)}
        words={({ day }) => spreadWords(day.figures[length])}
      />
    </section>
  );
}

function measureOf({ median, p90 }: Spread): Measure {
  return { lower: median, upper: p90 };
}

function Head({ title, headline, more, definition }: { title: string; headline: string; more: string; definition: string }) {
  return (
    <header className={styles.head}>
      <h2>{title}</h2>
      <p className={styles.headline}>{headline}</p>
      <p className={styles.more}>{more || '\u00A0'}</p>
      <p className={styles.definition}>{definition}</p>
    </header>
  );
}
