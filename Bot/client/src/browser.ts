/**
 * What a browser may refuse, or not have: storage, channels between tabs, locks, identifiers. Where a frame may keep nothing,
 * browsers throw as soon as one of them is touched; then the page does without, until it is left.
 */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** What the browser keeps for this page; else a memory that is gone with it. */
export function shelf(of: 'localStorage' | 'sessionStorage'): Shelf {
  const store = attempt(() => window[of]);
  const here = new Map<string, string>();
  return {
    getItem: (key) => here.get(key) ?? attempt(() => store?.getItem(key)) ?? null,
    setItem(key, value) {
      // A full disk, or a setting that was changed meanwhile, refuses it.
      if (attempt(() => (store!.setItem(key, value), true))) here.delete(key);
      else here.set(key, value);
    },
  };
}

interface Channel {
  tell(): void;
  onTold(heard: () => void): void;
}

/** Tells the other tabs of this browser that something happened. A tab that may not speak to others is alone. */
export function channel(name: string): Channel {
  const open = attempt(() => new BroadcastChannel(name));
  return {
    tell: () => open?.postMessage('told'),
    onTold: (heard) => open?.addEventListener('message', heard),
  };
}

/** Runs the work while no other tab does; without locks (no TLS, nothing kept for the page) at once. */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = attempt(() => (navigator as Partial<Navigator>).locks);
  if (!locks) return work();
  return locks.request(name, work).catch((reason: unknown) => {
    if (reason instanceof DOMException && reason.name === 'SecurityError') return work();
    throw reason;
  });
}

function attempt<T>(touch: () => T): T | undefined {
  try {
    return touch();
  } catch {
    return undefined;
  }
}
