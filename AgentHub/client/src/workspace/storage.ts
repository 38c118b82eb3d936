/** Small things that this browser remembers. */
export interface KeyedStorage {
  read(key: string): unknown;
  /** Null forgets it. */
  write(key: string, value: unknown): void;
}

/** Private windows and full disks refuse storage; then it is remembered until the page closes. */
export function browserStorage(store: Storage = localStorage): KeyedStorage {
  const here = memoryStorage();
  return {
    read(key) {
      try {
        return JSON.parse(store.getItem(key) ?? 'null') ?? here.read(key);
      } catch {
        return here.read(key);
      }
    },
    write(key, value) {
      here.write(key, value);
      try {
        if (value === null) store.removeItem(key);
        else store.setItem(key, JSON.stringify(value));
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
