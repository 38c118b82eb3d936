/** Waits, but no longer than the network is gone: coming back online is the best moment to try again. */
export function wait(milliseconds: number, over?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      over?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    window.addEventListener('online', done);
    over?.addEventListener('abort', done);
  });
}
