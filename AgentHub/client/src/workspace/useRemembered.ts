import { useState } from 'react';
import { browserStorage } from '../browser/storage';

const tab = browserStorage('sessionStorage');

/** State that is still there when one comes back to the screen, or reloads it; another tab has its own. */
export function useRemembered<T>(key: string, first: T): [T, (value: T) => void] {
  const [value, setValue] = useState(() => whole(tab.read(key) as T | null, first));
  const remember = (next: T) => {
    tab.write(key, next);
    setValue(next);
  };
  return [value, remember];
}

/** What an older page remembered may lack a part. */
function whole<T>(remembered: T | null, first: T): T {
  if (remembered === null) return first;
  return isParts(first) && isParts(remembered) ? { ...first, ...remembered } : remembered;
}

function isParts(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
