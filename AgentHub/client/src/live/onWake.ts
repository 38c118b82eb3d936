const beat = 5_000;

/** More than a browser ever holds back the timers of a tab that nobody looks at. */
const asleep = 120_000;

/** Calls when the computer has slept, which nobody tells a page: a timer that should have run long ago has not. */
export function onWake(woke: () => void): () => void {
  let last = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    if (now - last > asleep) woke();
    last = now;
  }, beat);
  return () => clearInterval(timer);
}
