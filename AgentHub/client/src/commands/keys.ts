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
  if (/^\d$/.test(wanted)) return press.code === `Digit${wanted}`;
  return press.key.toLowerCase() === wanted.toLowerCase() || (press.altKey && press.code === `Key${wanted}`);
}

/** Keys that only lead to others, and those that move about in a page. */
const notAlone = /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|Dead|Process|Unidentified|Tab|Enter|Escape|Arrow.*| |\+)$/;

/** The name of what is pressed, if a command can be on it. With Alt, a letter goes by its place as well: a Mac writes “†” for Alt+T. */
export function keysOf(press: KeyPress): Keys | null {
  if (notAlone.test(press.key)) return null;
  const byPlace = press.altKey ? /^(?:Key|Digit)(.)$/.exec(press.code)?.[1] : undefined;
  const key = byPlace ?? (press.key.length === 1 ? press.key.toUpperCase() : press.key);
  return [...(press.ctrlKey || press.metaKey ? ['Mod'] : []), ...(press.altKey ? ['Alt'] : []), key].join('+');
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
