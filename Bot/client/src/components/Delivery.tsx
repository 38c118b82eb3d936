import { useSyncExternalStore, type ReactElement } from 'react';
import type { Outbox } from '../connection/Outbox';
import { clientIdOf, type Activity } from '../models/activity';
import type { Words } from '../words';
import type { ActivityStatusMiddleware } from './middleware';

/**
 * What became of a line of the person. The outbox knows; Web Chat gives a line up when its connection is replaced, and
 * would send it again as another one.
 */
export function deliveries(outbox: Outbox, words: Words): ActivityStatusMiddleware {
  return () => (next) => (request) => {
    const sent = next({ ...request, sendState: 'sent' });
    return request.sendState === 'sent' ? (
      sent
    ) : (
      <Delivery activity={request.activity as Activity} outbox={outbox} words={words} sent={sent} />
    );
  };
}

interface Props {
  readonly activity: Activity;
  readonly outbox: Outbox;
  readonly words: Words;
  readonly sent: ReactElement;
}

function Delivery({ activity, outbox, words, sent }: Props) {
  const line = useSyncExternalStore(outbox.subscribe, () => outbox.line(clientIdOf(activity)));
  if (!line) return sent;
  if (line.failure === undefined) return <span className="delivery">{words.sending}</span>;
  if (line.failure !== 'unreachable')
    return <span className="delivery delivery-failed">{words.notSentBecause(reason(line.failure, words))}</span>;
  return (
    <span className="delivery delivery-failed">
      {words.notSent}
      <button type="button" onClick={() => outbox.retry()}>{words.tryAgain}</button>
    </span>
  );
}

function reason(status: number, words: Words): string {
  return status === 413 ? words.tooLargeForHost : words.refused;
}
