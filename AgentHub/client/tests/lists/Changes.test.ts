import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Changes } from '../../src/lists/Changes';

describe('changes of a list', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('are gathered, and looked at once a second at most', async () => {
    const look = vi.fn(() => Promise.resolve(true));
    const changes = new Changes({ look });
    for (let n = 0; n < 50; n += 1) changes.heard(`r${n % 5}`);
    await vi.advanceTimersByTimeAsync(150);
    expect(look.mock.calls).toEqual([[['r0', 'r1', 'r2', 'r3', 'r4']]]);

    changes.heard('r0');
    await vi.advanceTimersByTimeAsync(500);
    expect(look).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(600);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('are asked for in parts when they are many, one part after the other', async () => {
    const look = vi.fn((ids: readonly string[]) => Promise.resolve(ids.length > 0));
    const changes = new Changes({ look });
    for (let n = 0; n < 250; n += 1) changes.heard(`r${n}`);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(look.mock.calls.map(([ids]) => ids.length)).toEqual([100, 100, 50]);
  });

  it('that could not be shown are looked at again', async () => {
    const look = vi.fn<(ids: readonly string[]) => Promise<boolean>>()
      .mockRejectedValueOnce(new Error('no network')).mockResolvedValueOnce(false).mockResolvedValue(true);
    new Changes({ look }).heard('r1');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(look.mock.calls).toEqual([[['r1']], [['r1']], [['r1']]]);
  });

  it('are left alone once nobody shows the list', async () => {
    const look = vi.fn(() => Promise.resolve(true));
    const changes = new Changes({ look });
    changes.heard('r1');
    changes.end();
    changes.heard('r2');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(look).not.toHaveBeenCalled();
  });
});
