import { Select } from '@fluentui/react-components';
import { Trouble } from '../../../../components/Trouble';
import { countWords } from '../../../../texts/plurals';
import { hottest, type Measure, measures } from './heat';
import styles from './Heat.module.css';
import { stepFigureTexts } from './texts';
import type { Period, useHeat } from './useHeat';

/** Which figures the steps show, and what the colours mean. */
export function HeatTools({ of: { period, setPeriod, measure, setMeasure, heat, error } }: { of: ReturnType<typeof useHeat> }) {
  return (
    <div className={styles.tools} role="group" aria-label={stepFigureTexts.title}>
      <Select size="small" aria-label={stepFigureTexts.period} value={period} onChange={(_, { value }) => setPeriod(value as Period)}>
        <option value="off">{stepFigureTexts.off}</option>
        {([7, 28] as const).map(days => <option key={days} value={days}>{stepFigureTexts.periods[days]}</option>)}
      </Select>
      {period !== 'off' && (
        <>
          <Select
            size="small" aria-label={stepFigureTexts.measure} value={measure}
            onChange={(_, { value }) => setMeasure(value as Measure)}>
            {measures.map(each => <option key={each} value={each}>{stepFigureTexts.measures[each]}</option>)}
          </Select>
          {heat && <Scale most={heat.most} />}
          <span className={styles.hint}>{stepFigureTexts.hint}</span>
        </>
      )}
      <Trouble error={error} />
    </div>
  );
}

function Scale({ most }: { most: number }) {
  return (
    <span className={styles.scale} role="img" aria-label={stepFigureTexts.scale(countWords(0), countWords(most))}>
      {countWords(0)}
      {Array.from({ length: hottest + 1 }, (_, level) => <i key={level} data-heat={level} className={styles.heat} />)}
      {countWords(most)}
    </span>
  );
}
