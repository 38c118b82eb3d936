export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/**
 * What the browser keeps for this page. Where it is told to keep nothing (in a frame, often), it throws when it is only
 * looked at; then things are kept until the page is left.
 */
export function shelf(of: 'localStorage' | 'sessionStorage'): Shelf {
  try {
    return window[of];
  } catch {
    const kept = new Map<string, string>();
    return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
  }
}
