import { Spinner } from '@fluentui/react-components';
import settings from '../../components/Settings.module.css';
import { SettingsPage } from '../../components/SettingsPage';
import { Trouble } from '../../components/Trouble';
import { useNow } from '../../components/useNow';
import { SendAgain } from '../../conversations/deliveries/SendAgain';
import { deliveryTexts } from '../../conversations/deliveries/texts';
import type { Undelivered } from '../../conversations/deliveries/types';
import { useUndelivered } from '../../conversations/deliveries/useDeliveries';
import { Link } from '../../routing/Link';
import { texts } from '../../texts';
import { channelName } from '../../texts/channels';
import { nameOf } from '../../texts/names';
import { shortTime, spanWords } from '../../texts/times';
import styles from './Channels.module.css';
import { FailedMails } from './FailedMails';
import { channelTexts } from './texts';

/** What did not reach the people on channels that lines are sent to. */
export default function ChannelSettings() {
  const { data, error, refetch } = useUndelivered();
  return (
    <SettingsPage width={900}>
      <p className={settings.hint}>{channelTexts.intro}</p>
      {error && <Trouble error={error} again={() => void refetch()} />}
      {!data && !error && <Spinner label={texts.loading} />}
      {data?.conversations.length === 0 && <p className={settings.hint}>{channelTexts.allWell}</p>}
      <ul className={styles.list}>
        {data?.conversations.map(one => <Row key={one.conversationId} one={one} />)}
      </ul>
      <FailedMails />
    </SettingsPage>
  );
}

function Row({ one: { conversationId, channelId, user, waiting, failures } }: { one: Undelivered }) {
  const now = useNow();
  const name = nameOf(user, texts.unnamedUser);
  const last = failures.at(-1);
  const canGo = failures.some(line => line.mayGoAgain && !line.goesAgain);
  return (
    <li>
      <p className={styles.who}>
        <Link to={`transcripts/${encodeURIComponent(conversationId)}`} className={styles.link}>
          <bdi>{name}</bdi>
        </Link>{' '}
        · {channelName(channelId)}
        {last && (
          <>
            {' '}
            · <time dateTime={last.at}>{shortTime(last.at)}</time>
          </>
        )}
      </p>
      <div className={styles.what}>
        {waiting && (
          <p>
            {channelTexts.waits(spanWords(now - Date.parse(waiting.since)))} <span className={styles.reason}>{waiting.reason}</span>
          </p>
        )}
        {last && (
          <p>
            {channelTexts.lines(failures.length)} <span className={styles.reason}>{last.reason}</span>
          </p>
        )}
        {last && !canGo && (
          <p className={styles.reason}>{failures.some(line => line.goesAgain) ? deliveryTexts.goesAgain : deliveryTexts.outOfTurn}</p>
        )}
      </div>
      {canGo && (
        <div className={styles.actions}>
          <SendAgain conversationId={conversationId} label={channelTexts.sendAllAgain(name)} />
        </div>
      )}
    </li>
  );
}
