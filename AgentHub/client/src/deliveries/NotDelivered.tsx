import { ErrorCircleRegular } from '@fluentui/react-icons';
import styles from './Deliveries.module.css';
import { SendAgain } from './SendAgain';
import { deliveryTexts as w } from './texts';
import type { FailedLine } from './wire';

/** Stands below a line that its channel did not take. */
export function NotDelivered({ conversationId, line }: { conversationId: string; line: FailedLine }) {
  return (
    <div className={styles.failed}>
      <p className={styles.state}>
        <ErrorCircleRegular aria-hidden />
        <strong>{line.goesAgain ? w.goesAgain : w.notDelivered}</strong>
        {line.mayGoAgain && !line.goesAgain && <SendAgain conversationId={conversationId} seq={line.seq} label={w.sendAgain} />}
      </p>
      <p className={styles.reason}>{line.reason} {!line.mayGoAgain && w.outOfTurn}</p>
    </div>
  );
}
