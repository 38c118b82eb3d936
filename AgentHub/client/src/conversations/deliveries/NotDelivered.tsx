import { ErrorCircleRegular } from '@fluentui/react-icons';
import styles from './Deliveries.module.css';
import { SendAgain } from './SendAgain';
import { deliveryTexts } from './texts';
import type { FailedLine } from './types';

/** Stands below a line that its channel did not take. */
export function NotDelivered({ conversationId, line }: { conversationId: string; line: FailedLine }) {
  return (
    <div className={styles.failed}>
      <p className={styles.state}>
        <ErrorCircleRegular aria-hidden />
        <strong>{line.goesAgain ? deliveryTexts.goesAgain : deliveryTexts.notDelivered}</strong>
        {line.mayGoAgain && !line.goesAgain && <SendAgain conversationId={conversationId} seq={line.seq} label={deliveryTexts.sendAgain} />}
      </p>
      <p className={styles.reason}>{line.reason} {!line.mayGoAgain && deliveryTexts.outOfTurn}</p>
    </div>
  );
}
