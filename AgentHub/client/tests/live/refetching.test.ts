import type { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change, LiveConnection, LiveState } from '../../src/live/LiveConnection';
import { refetchOnChange } from '../../src/live/refetching';

function set() {
  const invalidateQueries = vi.fn((_which?: { queryKey: string[] }) => Promise.resolve());
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
  refetchOnChange(live, { invalidateQueries } as unknown as QueryClient);
  const become = (next: LiveState) => {
    state = next;
    heard.connection?.();
  };
  return { invalidateQueries, become, change: (topic: string, id?: string) => heard.change?.(id === undefined ? { topic } : { topic, id }) };
}

describe('refetching', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('gathers a burst of changes into one question', () => {
    const { invalidateQueries, change } = set();
    for (let n = 0; n < 50; n += 1) change('support');
    vi.advanceTimersByTime(150);
    expect(invalidateQueries).toHaveBeenCalledTimes(1);
    expect(invalidateQueries).toHaveBeenCalledWith({ queryKey: ['support'] });
  });

  it('asks for everything again after the line was lost', () => {
    const { invalidateQueries, become } = set();
    become('connected');
    become('reconnecting');
    become('connected');
    expect(invalidateQueries.mock.calls).toEqual([[], []]);
  });

  it('asks only for the conversation whose user came or went', () => {
    const { invalidateQueries, change } = set();
    change('presence', 'conversation/ada');
    vi.advanceTimersByTime(150);
    expect(invalidateQueries).toHaveBeenCalledWith({ queryKey: ['conversation', 'ada'] });
    expect(invalidateQueries).not.toHaveBeenCalledWith({ queryKey: ['conversation'] });
  });

  it('minds its own business about topics it does not know', () => {
    const { invalidateQueries, change } = set();
    change('weather');
    vi.advanceTimersByTime(150);
    expect(invalidateQueries).not.toHaveBeenCalled();
  });
});
