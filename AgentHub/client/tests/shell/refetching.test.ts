import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Change, everything } from '../../src/live/frames';
import type { LiveConnection, LiveState } from '../../src/live/LiveConnection';
import { refetchOnChange } from '../../src/shell/refetching';
import { request } from '../cast';

function set() {
  const queries = new QueryClient();
  const invalidateQueries = vi.spyOn(queries, 'invalidateQueries');
  const heard: { change?: (news: Change) => void; connection?: () => void } = {};
  let state: LiveState = 'connecting';
  const live = {
    state: () => state,
    onChange: (listener: (news: Change) => void) => {
      heard.change = listener;
      return () => delete heard.change;
    },
    subscribe: (listener: () => void) => {
      heard.connection = listener;
      return () => delete heard.connection;
    },
  } as unknown as LiveConnection;
  refetchOnChange(live, queries);
  const become = (next: LiveState) => {
    state = next;
    heard.connection?.();
  };
  const asked = () => invalidateQueries.mock.calls.map(([which]) => which?.queryKey ?? 'everything');
  return { queries, asked, become, change: (topic: string, id?: string) => heard.change?.(id === undefined ? { topic } : { topic, id }) };
}

describe('refetching', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('gathers a burst of changes into one question', () => {
    const { asked, change } = set();
    for (let n = 0; n < 50; n += 1) change('support');
    vi.advanceTimersByTime(150);
    expect(asked()).toEqual([['support']]);
  });

  it('asks about once a second, however much changes', () => {
    const { asked, change } = set();
    for (let n = 0; n < 1000; n += 1) {
      change('support');
      vi.advanceTimersByTime(10);
    }
    expect(asked().length).toBeGreaterThanOrEqual(8);
    expect(asked().length).toBeLessThanOrEqual(14);
  });

  it('asks for everything again after the line was lost', () => {
    const { asked, become } = set();
    become('connected');
    become('reconnecting');
    become('connected');
    expect(asked()).toEqual(['everything', 'everything']);
  });

  it('asks for everything again when the server cannot tell what has changed', () => {
    const { asked, change } = set();
    for (const topic of ['requests', 'conversations', 'presence']) change(topic, everything);
    vi.advanceTimersByTime(150);
    expect(asked()).toEqual([[]]);
  });

  it('asks only for the conversation whose user came or went', () => {
    const { asked, change } = set();
    change('presence', 'conversation/ada');
    vi.advanceTimersByTime(150);
    expect(asked()).toEqual([['conversation', 'ada']]);
  });

  it('asks for a request that changed itself, or in its conversation, and for no other', () => {
    const { queries, asked, change } = set();
    for (const id of ['first', 'second', 'third']) queries.setQueryData(['request', id], request(id, { conversationId: `of-${id}` }));
    change('requests', 'first');
    change('presence', 'conversation/of-second');
    change('requests', 'unknown');
    vi.advanceTimersByTime(150);
    expect(asked()).toEqual([['attention'], ['request', 'first'], ['conversation', 'of-second'], ['request', 'second']]);
  });

  it('minds its own business about topics it does not know', () => {
    const { asked, change } = set();
    change('weather');
    vi.advanceTimersByTime(150);
    expect(asked()).toEqual([]);
  });
});
