import type { HubTheme } from '../api/wire';

const key = 'hub.theme';
const listeners = new Set<() => void>();
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
let chosen = held();

/** Light or dark: as the agent chose, else as the device is set, also when that changes at dusk. */
export function isDark(): boolean {
  return chosen === null ? prefersDark.matches : chosen === 'dark';
}

export function onTheme(listener: () => void): () => void {
  listeners.add(listener);
  prefersDark.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    prefersDark.removeEventListener('change', listener);
  };
}

/** This browser remembers it, so that the page is right before anybody has signed in. */
export function chooseTheme(theme: HubTheme | null): void {
  if (theme === chosen) return;
  chosen = theme;
  try {
    if (theme === null) localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // It holds until the page closes.
  }
  for (const listener of listeners) listener();
}

function held(): HubTheme | null {
  try {
    const theme = localStorage.getItem(key);
    return theme === 'light' || theme === 'dark' ? theme : null;
  } catch {
    return null;
  }
}
