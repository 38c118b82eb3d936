import { Spinner } from '@fluentui/react-components';
import { DataBarVerticalRegular } from '@fluentui/react-icons';
import { EmptyState } from '../components/EmptyState';
import { Trouble } from '../components/Trouble';
import { t } from '../texts';
import { FigureCards } from './FigureCards';
import styles from './Figures.module.css';
import { FigureTable } from './FigureTable';
import { PeriodPicker } from './PeriodPicker';
import { figureTexts as w } from './texts';
import { useFigures } from './useFigures';
import { usePeriod } from './usePeriod';
import type { FigureReport } from './wire';

export default function FiguresScreen() {
  const period = usePeriod('figures.period');
  const { data, error, isPending, isFetching, refetch } = useFigures(period.address, period.isPeriod);
  return (
    <div className={styles.screen}>
      <header className={styles.top}>
        <h1>{w.title}</h1>
        {isFetching && !isPending && <Spinner size="tiny" aria-label={t.loading} />}
      </header>
      <PeriodPicker {...period} />
      {error && <Trouble error={error} again={() => void refetch()} />}
      {isFetching && isPending && !error && <Spinner label={t.loading} />}
      {data && <Shown report={data} address={period.address} />}
    </div>
  );
}

function Shown({ report, address }: { report: FigureReport; address: string }) {
  const { conversations, requests, takeovers } = report.total;
  if (conversations + requests + takeovers === 0) return <EmptyState icon={<DataBarVerticalRegular />} title={w.nothing}>{w.nothingHint}</EmptyState>;
  return (
    <>
      <p className={styles.shading}><i className={styles.onlineKey} aria-hidden />{w.online}</p>
      <FigureCards report={report} />
      <p className={styles.definition}>{w.definitions}</p>
      <FigureTable report={report} address={address} />
    </>
  );
}
