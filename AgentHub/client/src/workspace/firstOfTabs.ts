/** By then, what the first tab has written is before the eyes of the others. */
const held = 10_000;

/** One tab gets the lock; it holds it for a while, since what is written to the browser's storage reaches other tabs a little later. */
export function firstOfTabs(name: string): Promise<boolean> {
  // Only secure pages have locks. Elsewhere two tabs that hear of something in the same instant may both ring.
  if (!isSecureContext) return Promise.resolve(true);
  return new Promise(resolve => {
    void navigator.locks.request(`hub.told ${name}`, { ifAvailable: true }, lock => {
      resolve(lock !== null);
      return lock && new Promise(done => setTimeout(done, held));
    });
  });
}
