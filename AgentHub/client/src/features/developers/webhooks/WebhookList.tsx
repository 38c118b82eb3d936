import { Button, Spinner } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WebhookView } from '../../../api/wire';
import { Done } from '../../../components/Done';
import { FormDialog } from '../../../components/FormDialog';
import settings from '../../../components/Settings.module.css';
import { Trouble } from '../../../components/Trouble';
import { texts } from '../../../texts';
import { fullTime, shortTime } from '../../../texts/times';
import styles from '../Developers.module.css';
import { useChange } from '../useChange';
import { webhooks } from './api';
import { Deliveries } from './Deliveries';
import { kindWords, webhookTexts } from './texts';
import { WebhookDialog } from './WebhookDialog';
import own from './Webhooks.module.css';

type Opened = { what: 'new' } | { what: 'change' | 'remove' | 'deliveries'; webhook: WebhookView } | null;

export function WebhookList() {
  const { data, error, refetch } = useQuery({ queryKey: ['programs', 'webhooks'], queryFn: webhooks.list, refetchInterval: 10_000 });
  const [opened, open] = useState<Opened>(null);
  const close = () => open(null);
  return (
    <section className={settings.section} aria-labelledby="webhooks">
      <h2 id="webhooks">{webhookTexts.title}</h2>
      <div className={styles.top}>
        <p className={settings.hint}>{webhookTexts.intro}</p>
        <Button icon={<AddRegular />} onClick={() => open({ what: 'new' })}>{webhookTexts.add}</Button>
      </div>
      {error && <Trouble error={error} again={() => void refetch()} />}
      {!data && !error && <Spinner label={texts.loading} />}
      {data?.length === 0 && <p className={settings.hint}>{webhookTexts.empty}</p>}
      <ul className={own.list}>{data?.map(one => <Row key={one.id} webhook={one} open={open} />)}</ul>
      {opened?.what === 'new' && <WebhookDialog was={null} close={close} />}
      {opened?.what === 'change' && <WebhookDialog was={opened.webhook} close={close} />}
      {opened?.what === 'remove' && <Remove id={opened.webhook.id} close={close} />}
      {opened?.what === 'deliveries' && <Deliveries webhook={opened.webhook} close={close} />}
    </section>
  );
}

function Row({ webhook, open }: { webhook: WebhookView; open: (opened: Opened) => void }) {
  const { id, url, events, deliveredAt, waiting, trouble, nextTryAt, pausedAt } = webhook;
  const isPaused = pausedAt !== null;
  const pause = useChange(webhooks.pause);
  const attempt = useMutation({ mutationFn: webhooks.try });
  return (
    <li>
      <p className={own.url}>{url}</p>
      <p className={own.quiet}>{events.map(kindWords).join(' · ')}</p>
      <p className={own.quiet}>
        {deliveredAt ? webhookTexts.lastDelivery(fullTime(deliveredAt)) : webhookTexts.neverDelivered}
        {waiting > 0 && ` · ${webhookTexts.waiting(waiting)}`}
      </p>
      {pausedAt && <p className={own.quiet} role="status">{webhookTexts.paused(fullTime(pausedAt))}</p>}
      {trouble && nextTryAt && !isPaused && (
        <p className={own.quiet} role="status">{webhookTexts.trouble(trouble, shortTime(nextTryAt))}</p>
      )}
      <div className={own.actions}>
        <Button size="small" aria-label={webhookTexts.tryOf(url)} disabledFocusable={attempt.isPending} onClick={() => attempt.mutate(id)}>
          {webhookTexts.try}
        </Button>
        <Button
          size="small"
          aria-label={isPaused ? webhookTexts.resumeOf(url) : webhookTexts.pauseOf(url)}
          disabledFocusable={pause.isPending}
          onClick={() => pause.mutate({ id, pause: !isPaused })}>
          {isPaused ? webhookTexts.resume : webhookTexts.pause}
        </Button>
        <Button size="small" aria-label={webhookTexts.deliveriesOf(url)} onClick={() => open({ what: 'deliveries', webhook })}>
          {webhookTexts.deliveries}
        </Button>
        <Button size="small" aria-label={webhookTexts.change(url)} onClick={() => open({ what: 'change', webhook })}>
          {webhookTexts.edit}
        </Button>
        <Button size="small" aria-label={webhookTexts.removeOf(url)} onClick={() => open({ what: 'remove', webhook })}>
          {webhookTexts.remove}
        </Button>
      </div>
      {attempt.data?.taken && <Done>{webhookTexts.taken(attempt.data.answer)}</Done>}
      {attempt.data && !attempt.data.taken && <p role="alert">{webhookTexts.notTaken(attempt.data.answer)}</p>}
      <Trouble error={pause.error ?? attempt.error} />
    </li>
  );
}

function Remove({ id, close }: { id: string; close: () => void }) {
  const remove = useChange(webhooks.remove);
  return (
    <FormDialog
      title={webhookTexts.removeTitle}
      action={webhookTexts.remove}
      isDanger
      mustWait={remove.isPending}
      submit={() => remove.mutate(id, { onSuccess: close })}
      close={close}>
      <p className={settings.hint}>{webhookTexts.removeWords}</p>
      <Trouble error={remove.error} />
    </FormDialog>
  );
}
