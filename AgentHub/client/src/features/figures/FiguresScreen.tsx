import { Checkbox, Spinner } from '@fluentui/react-components';
import { DataBarVerticalRegular } from '@fluentui/react-icons';
import { EmptyState } from '../../components/EmptyState';
import { Trouble } from '../../components/Trouble';
import { texts } from '../../texts';
import { FigureCards } from './FigureCards';
import styles from './Figures.module.css';
import { FigureTable } from './FigureTable';
import { PeriodPicker } from './PeriodPicker';
import { figureTexts } from './texts';
import type { FigureReport } from './types';
import { useFigures } from './useFigures';
import { usePeriod } from './usePeriod';

export default function FiguresScreen() {
  const period = usePeriod('figures.period');
  const { question, ask } = period;
  const address = question.inHours ? `${period.address}&hours=support` : period.address;
  const { data, error, isPending, isFetching, refetch } = useFigures(address, period.isPeriod);
  return (
    <div className={styles.screen}>
      <header className={styles.top}>
        <h1>{figureTexts.title}</h1>
        {isFetching && !isPending && <Spinner size="tiny" aria-label={texts.loading} />}
      </header>
      <PeriodPicker {...period} />
      <Checkbox label={figureTexts.inHours} checked={question.inHours ?? false}
        onChange={(_, { checked }) => ask({ ...question, inHours: checked === true })} />
      {error && <Trouble error={error} again={() => void refetch()} />}
      {isFetching && isPending && !error && <Spinner label={texts.loading} />}
      {data && <Shown report={data} address={address} />}
    </div>
  );
}

function Shown({ report, address }: { report: FigureReport; address: string }) {
  const { conversations, requests, takeovers } = report.total;
  if (conversations + requests + takeovers === 0)
    return (
      <EmptyState icon={<DataBarVerticalRegular />} title={figureTexts.nothing}>
        {figureTexts.nothingHint}
      </EmptyState>
    );
  return (
    <>
      <p className={styles.shading}><i className={styles.onlineKey} aria-hidden />{figureTexts.online}</p>
      <FigureCards report={report} />
      <p className={styles.definition}>{figureTexts.definitions}</p>
      <FigureTable report={report} address={address} />
    </>
  );
}
