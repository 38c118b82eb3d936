/** The page's own event: the host answers again. */
export const isBack = 'livetakeover.back';

/** What ends a wait early. */
const good = ['online', isBack];

/** Waits, but no longer than the network or the host is gone: when they come back is the best moment to try again. */
export function wait(milliseconds: number, over?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      for (const news of good) window.removeEventListener(news, done);
      over?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    for (const news of good) window.addEventListener(news, done);
    over?.addEventListener('abort', done);
  });
}
