import {
  Button, Checkbox, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Spinner,
} from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EventView, WebhookView } from '../../../api/wire';
import settings from '../../../components/Settings.module.css';
import { Trouble } from '../../../components/Trouble';
import { texts } from '../../../texts';
import { fullTime } from '../../../texts/times';
import { useChange } from '../useChange';
import { webhooks } from './api';
import { kindWords, webhookTexts } from './texts';
import own from './Webhooks.module.css';

/** What was sent to one webhook in the last days, the newest first. */
export function Deliveries({ webhook: { id, url }, close }: { webhook: WebhookView; close: () => void }) {
  const [failed, setFailed] = useState(false);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['programs', 'webhooks', id, failed],
    queryFn: ({ pageParam }) => webhooks.events(id, failed, pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: last => last.next,
    refetchInterval: 5_000,
  });
  const events = data?.pages.flatMap(page => page.events) ?? [];
  return (
    <Dialog open onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{webhookTexts.deliveriesOf(url)}</DialogTitle>
          <DialogContent className={settings.form}>
            <Checkbox label={webhookTexts.onlyFailed} checked={failed} onChange={(_, { checked }) => setFailed(checked === true)} />
            {isPending && <Spinner label={texts.loading} />}
            {error && <Trouble error={error} again={() => void refetch()} />}
            {data && events.length === 0 && <p className={settings.hint}>{webhookTexts.none}</p>}
            <ul className={own.list}>{events.map(one => <Delivery key={one.id} of={one} webhookId={id} />)}</ul>
            {hasNextPage && <Button onClick={() => void fetchNextPage()}>{webhookTexts.older}</Button>}
          </DialogContent>
          <DialogActions><Button onClick={close}>{webhookTexts.close}</Button></DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Delivery({ of: { id, kind, at, state, attempts, answer, body }, webhookId }: { of: EventView; webhookId: string }) {
  const again = useChange(webhooks.again);
  return (
    <li>
      <p className={own.url}>{kindWords(kind)} · {webhookTexts.states[state]}</p>
      <p className={own.quiet}>
        <time dateTime={at}>{fullTime(at)}</time>
        {attempts > 0 && ` · ${webhookTexts.attempts(attempts)}`}
        {answer && ` · ${answer}`}
      </p>
      <details>
        <summary>{webhookTexts.body}</summary>
        <pre className={own.body} tabIndex={0} aria-label={webhookTexts.body}>{body}</pre>
      </details>
      {state !== 'waiting' && (
        <div className={own.actions}>
          <Button
            size="small"
            aria-label={webhookTexts.againOf(kindWords(kind), fullTime(at))}
            disabledFocusable={again.isPending}
            onClick={() => again.mutate({ id: webhookId, event: id })}>
            {webhookTexts.again}
          </Button>
        </div>
      )}
      <Trouble error={again.error} />
    </li>
  );
}
