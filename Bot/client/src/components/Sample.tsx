import type { DirectLine } from 'botframework-directlinejs';
import { useMemo } from 'react';
import { Outbox } from '../connection/Outbox';
import { createStore } from '../webChat';
import { Banner } from './Banner';
import type { Drawn } from './Frame';
import { Thread } from './Thread';

/** A conversation that nobody has: a few lines by everybody who can say something, drawn as any other. */
export default function Sample(drawn: Drawn) {
  const { words, brand } = drawn;
  const greeting = brand.words[words.language]?.greeting ?? brand.name ?? words.title;
  const directLine = useMemo(() => sampleLine(greeting), [greeting]);
  const store = useMemo(() => createStore({}), [directLine]);
  const outbox = useMemo(() => new Outbox(async () => {}), []);
  return (
    <>
      <Banner text={words.agentOnline} />
      <Thread key={greeting} {...drawn} directLine={directLine} store={store} outbox={outbox} mostBytes={1} />
    </>
  );
}

function sampleLine(greeting: string): DirectLine {
  const said = (id: number, role: string, text: string, channelData = {}) => ({
    id: `${id}`, type: 'message', text, textFormat: 'plain', channelData, timestamp: new Date(Date.now() - 60_000).toISOString(),
    from: { id: role, role },
  });
  const activities = [
    said(1, 'bot', greeting),
    said(2, 'user', '…'),
    said(3, 'bot', '…', { liveTakeover: { author: 'agent', agent: {} } }),
  ];
  return {
    activity$: observable(activities),
    connectionStatus$: observable([0, 1, 2]),
    postActivity: () => observable([]),
    end() {},
  } as unknown as DirectLine;
}

function observable<T>(values: readonly T[]) {
  return {
    subscribe(observer: { next?: (value: T) => void } | ((value: T) => void)) {
      for (const value of values) {
        if (typeof observer === 'function') observer(value);
        else observer.next?.(value);
      }
      return { unsubscribe() {} };
    },
  };
}
