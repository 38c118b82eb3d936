import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ReadMarks } from '../../src/workspace/ReadMarks';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('asks again when the account could not answer', async () => {
  const read = vi.fn().mockRejectedValueOnce(new Error('gone')).mockResolvedValue([{ conversationId: 'c1', seq: 4 }]);
  const marks = new ReadMarks({ read, move: () => Promise.resolve() });
  const heard = vi.fn();
  marks.subscribe(heard);

  marks.want('c1');
  await vi.advanceTimersByTimeAsync(100);
  expect(marks.of('c1')).toBeNull();
  await vi.advanceTimersByTimeAsync(3_000);

  expect(marks.of('c1')).toBe(4);
  expect(heard).toHaveBeenCalledOnce();
});

it('has read nothing of a conversation that the account does not know', async () => {
  const marks = new ReadMarks({ read: () => Promise.resolve([]), move: () => Promise.resolve() });
  marks.want('c1');
  await vi.advanceTimersByTimeAsync(100);
  expect(marks.of('c1')).toBe(0);
});
