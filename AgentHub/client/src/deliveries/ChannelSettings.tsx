import { Spinner } from '@fluentui/react-components';
import { Trouble } from '../components/Trouble';
import { useNow } from '../components/useNow';
import { channelName } from '../models/channels';
import { nameOf } from '../models/people';
import { Link } from '../routing/Link';
import { t } from '../texts';
import { shortTime, spanWords } from '../texts/times';
import styles from './Deliveries.module.css';
import { SendAgain } from './SendAgain';
import { deliveryTexts as w } from './texts';
import { useUndelivered } from './useDeliveries';
import type { Undelivered } from './wire';

/** What did not reach the people on channels that lines are sent to. */
export default function ChannelSettings() {
  const { data, error, refetch } = useUndelivered();
  return (
    <div className={styles.page}>
      <p className={styles.hint}>{w.intro}</p>
      {error && <Trouble error={error} again={() => void refetch()} />}
      {!data && !error && <Spinner label={t.loading} />}
      {data?.conversations.length === 0 && <p className={styles.hint}>{w.allWell}</p>}
      <ul className={styles.list}>
        {data?.conversations.map(one => <Row key={one.conversationId} one={one} />)}
      </ul>
    </div>
  );
}

function Row({ one: { conversationId, channelId, user, waiting, failures } }: { one: Undelivered }) {
  const now = useNow();
  const name = nameOf(user, t.unnamedUser);
  const last = failures.at(-1);
  const canGo = failures.some(line => line.mayGoAgain && !line.goesAgain);
  return (
    <li>
      <p className={styles.who}>
        <Link to={`transcripts/${encodeURIComponent(conversationId)}`} className={styles.link}><bdi>{name}</bdi></Link> · {channelName(channelId)}
        {last && <> · <time dateTime={last.at}>{shortTime(last.at)}</time></>}
      </p>
      <div className={styles.what}>
        {waiting && <p>{w.waits(spanWords(now - Date.parse(waiting.since)))} <span className={styles.reason}>{waiting.reason}</span></p>}
        {last && <p>{w.lines(failures.length)} <span className={styles.reason}>{last.reason}</span></p>}
        {last && !canGo && <p className={styles.reason}>{failures.some(line => line.goesAgain) ? w.goesAgain : w.outOfTurn}</p>}
      </div>
      {canGo && <div className={styles.actions}><SendAgain conversationId={conversationId} label={w.sendAllAgain(name)} /></div>}
    </li>
  );
}
