import { useSyncExternalStore } from 'react';

interface Clock {
  now: number;
  subscribe: (listener: () => void) => () => void;
}

const clocks = new Map<number, Clock>();

/** The time, renewed every so many milliseconds, for what is shown in words ("4 min ago"). */
export function useNow(every = 10_000): number {
  const clock = clockOf(every);
  return useSyncExternalStore(clock.subscribe, () => clock.now);
}

/** One timer, however many rows of a list show a time. */
function clockOf(every: number): Clock {
  const known = clocks.get(every);
  if (known) return known;
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  const tick = () => {
    clock.now = Date.now();
    for (const listener of listeners) listener();
  };
  const clock: Clock = {
    now: Date.now(),
    subscribe(listener) {
      // While nobody looked, the clock stood still.
      if (listeners.size === 0) clock.now = Date.now();
      listeners.add(listener);
      timer ??= setInterval(tick, every);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
  clocks.set(every, clock);
  return clock;
}
