/** What a key press is compared with: `J`, `?`, `Alt+3`, `Mod+K` (Ctrl, or Cmd on a Mac). */
export type Keys = string;

export interface KeyPress {
  key: string;
  code: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** Digits go by their place on the keyboard: a French keyboard gives `&` for the key that says 1. */
export function matches(keys: Keys, press: KeyPress): boolean {
  const parts = keys.split('+');
  const wanted = parts.pop() ?? '';
  if (press.altKey !== parts.includes('Alt')) return false;
  if ((press.ctrlKey || press.metaKey) !== parts.includes('Mod')) return false;
  return /^\d$/.test(wanted) ? press.code === `Digit${wanted}` : press.key.toLowerCase() === wanted.toLowerCase();
}

/** A key without Alt, Ctrl or Cmd is a letter first: where one types, it types. */
export function isSingleKey(keys: Keys): boolean {
  return !keys.includes('+');
}

export function keysShown(keys: Keys, mac: boolean): string[] {
  return keys.split('+').map(part => {
    if (part === 'Mod') return mac ? '⌘' : 'Ctrl';
    return part === 'Alt' && mac ? '⌥' : part;
  });
}
