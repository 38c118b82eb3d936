import { afterEach, describe, expect, it, vi } from 'vitest';
import { onWake } from '../../src/live/onWake';

describe('waking up', () => {
  afterEach(() => vi.useRealTimers());

  it('is noticed by the time that is missing, and not by timers that are only late', () => {
    vi.useFakeTimers();
    const woke = vi.fn();
    const stop = onWake(woke);
    vi.advanceTimersByTime(600_000);
    vi.setSystemTime(Date.now() + 60_000);
    vi.advanceTimersByTime(5_000);
    expect(woke).not.toHaveBeenCalled();
    vi.setSystemTime(Date.now() + 3_600_000);
    vi.advanceTimersByTime(5_000);
    expect(woke).toHaveBeenCalledTimes(1);
    stop();
  });
});
