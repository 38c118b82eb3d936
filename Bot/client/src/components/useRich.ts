import { useSyncExternalStore } from 'react';

type Rich = typeof import('../webChat/rich');

const listeners = new Set<() => void>();
let loaded: Rich | undefined;
let loading: Promise<unknown> | undefined;

/** What draws cards and Markdown; undefined until a line needed it and it has come. */
export function useRich(): Rich | undefined {
  return useSyncExternalStore(subscribe, () => loaded);
}

/** A line needs it. If it cannot be had now, the next such line asks again. */
export function loadRich(): void {
  loading ??= import('../webChat/rich').then(
    (rich) => {
      loaded = rich;
      for (const changed of listeners) changed();
    },
    () => (loading = undefined),
  );
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => void listeners.delete(changed);
}
