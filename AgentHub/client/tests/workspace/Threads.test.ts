import { describe, expect, it, vi } from 'vitest';
import type { LiveConnection, LogReader } from '../../src/live/LiveConnection';
import { ConversationThread } from '../../src/workspace/ConversationThread';
import { Threads } from '../../src/workspace/Threads';
import { TypingPeople } from '../../src/workspace/TypingPeople';
import { entry } from '../cast';

function threads() {
  const stop = vi.fn();
  const follow = vi.fn((_id: string, _reader: LogReader) => stop);
  const made = new Threads({ follow } as unknown as LiveConnection, new TypingPeople(), () => new ConversationThread({ say: vi.fn() }));
  return { made, follow, stop };
}

describe('held threads', () => {
  it('are read once, however many screens show them', () => {
    const { made, follow, stop } = threads();
    const first = made.watch('ada');
    const second = made.watch('ada');
    expect(follow).toHaveBeenCalledTimes(1);
    first();
    first();
    expect(stop).not.toHaveBeenCalled();
    second();
    expect(stop).toHaveBeenCalledTimes(1);
  });

  it('go on from what they hold when somebody looks again', () => {
    const { made, follow } = threads();
    const stopWatching = made.watch('ada');
    follow.mock.calls[0]?.[1].receive([entry(1), entry(2)]);
    stopWatching();
    made.watch('ada');
    expect(follow.mock.calls[1]?.[1].lastSeq).toBe(2);
  });
});
