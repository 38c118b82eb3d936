import { Button } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, remove } from '../../api/http';
import type { FailedMail, FailedMails as Failed } from '../../api/wire';
import settings from '../../components/Settings.module.css';
import { Trouble } from '../../components/Trouble';
import { Link } from '../../routing/Link';
import { shortTime } from '../../texts/times';
import { worksOnRequests } from '../../workspace/may';
import { useMe } from '../../workspace/useWorkspace';
import styles from './Channels.module.css';
import { channelTexts } from './texts';

const query = { queryKey: ['failedMails'], queryFn: () => get<Failed>('mails/failures') };

/** E-mails that nobody took. Nothing is shown where the host sends none. */
export function FailedMails() {
  const { data, error, refetch } = useQuery({ ...query, enabled: worksOnRequests(useMe()), refetchInterval: 60_000 });
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (!data?.isOn) return null;
  return (
    <section className={settings.section}>
      <h2>{channelTexts.mail.title}</h2>
      {data.failures.length === 0 && <p className={settings.hint}>{channelTexts.mail.allWell}</p>}
      <ul className={styles.list}>{data.failures.map(one => <Row key={one.id} one={one} />)}</ul>
    </section>
  );
}

function Row({ one: { id, kind, address, conversationId, madeAt, reason, mayGoAgain } }: { one: FailedMail }) {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries(query);
  const path = `mails/failures/${encodeURIComponent(id)}`;
  const again = useMutation({ mutationFn: () => post(`${path}/retry`), onSettled });
  const dismiss = useMutation({ mutationFn: () => remove(path), onSettled });
  const about = channelTexts.mail.kinds[kind];
  return (
    <li>
      <p className={styles.who}>
        {conversationId ? <Link to={`transcripts/${encodeURIComponent(conversationId)}`} className={styles.link}>{about}</Link> : about}
        {address && <> · <bdi>{address}</bdi></>} · <time dateTime={madeAt}>{shortTime(madeAt)}</time>
      </p>
      <div className={styles.what}><p className={styles.reason}>{reason}</p></div>
      <div className={styles.actions}>
        <Trouble error={again.error ?? dismiss.error} />
        {mayGoAgain && (
          <Button
            size="small"
            aria-label={channelTexts.mail.againOf(about)}
            disabledFocusable={again.isPending}
            onClick={() => again.mutate()}>
            {channelTexts.mail.again}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          aria-label={channelTexts.mail.dismissOf(about)}
          disabledFocusable={dismiss.isPending}
          onClick={() => dismiss.mutate()}>
          {channelTexts.mail.dismiss}
        </Button>
      </div>
    </li>
  );
}
