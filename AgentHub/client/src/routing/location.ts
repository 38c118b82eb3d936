const base = '/hub/';
const listeners = new Set<() => void>();

/** The part of the address after /hub/, without query. */
export function currentPath(): string {
  return location.pathname.slice(base.length).replace(/\/+$/, '');
}

export function hrefOf(path: string): string {
  return base + path;
}

export function navigate(path: string, how: 'push' | 'replace' = 'push'): void {
  const href = hrefOf(path);
  if (href === location.pathname + location.search) return;
  if (how === 'push') history.pushState(null, '', href);
  else history.replaceState(null, '', href);
  for (const listener of listeners) listener();
}

export function onNavigate(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('popstate', listener);
  };
}
