/** Small things that this browser remembers. */
export interface KeyedStorage {
  read(key: string): unknown;
  /** Null forgets it. */
  write(key: string, value: unknown): void;
}

/** Private windows, settings and full disks refuse storage; then it is remembered until the page closes. */
export function browserStorage(of: 'localStorage' | 'sessionStorage' = 'localStorage'): KeyedStorage {
  const here = memoryStorage();
  return {
    read(key) {
      try {
        // Where storage is refused, even looking at it throws.
        return JSON.parse(window[of].getItem(key) ?? 'null') ?? here.read(key);
      } catch {
        return here.read(key);
      }
    },
    write(key, value) {
      here.write(key, value);
      try {
        if (value === null) window[of].removeItem(key);
        else window[of].setItem(key, JSON.stringify(value));
      } catch {
        // Held in memory above.
      }
    },
  };
}

export function memoryStorage(): KeyedStorage {
  const held = new Map<string, unknown>();
  return {
    read: key => held.get(key) ?? null,
    write: (key, value) => void (value === null ? held.delete(key) : held.set(key, value)),
  };
}
