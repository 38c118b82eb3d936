import { ClockRegular } from '@fluentui/react-icons';
import { useNow } from '../../components/useNow';
import { channelName } from '../../texts/channels';
import { spanWords } from '../../texts/times';
import styles from './Deliveries.module.css';
import { deliveryTexts } from './texts';
import type { WaitingLines } from './types';

/** Stands at the end of a conversation whose channel does not take the next line. */
export function Waiting({ channelId, waiting }: { channelId: string; waiting: WaitingLines }) {
  const now = useNow();
  return (
    <div className={styles.waiting}>
      <p className={styles.state}>
        <ClockRegular aria-hidden />{deliveryTexts.waiting(channelName(channelId), spanWords(now - Date.parse(waiting.since)))}
      </p>
      <p className={styles.reason}>{waiting.reason}</p>
    </div>
  );
}
