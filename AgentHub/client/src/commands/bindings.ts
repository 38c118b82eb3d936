import { texts } from '../texts';
import type { Keys } from './keys';

/** A command that is, or can be, on a key. */
export interface Binding {
  id: string;
  label: string;
  /** Empty: it has none until somebody gives it one. */
  usual: Keys;
  /** Several keys in one: they can be turned off, and not changed. */
  isRow?: true;
}

export const nth = 'nth';

export const bindings: readonly Binding[] = [
  { id: 'next', label: texts.commands.next, usual: 'J' },
  { id: 'previous', label: texts.commands.previous, usual: 'K' },
  { id: 'find', label: texts.commands.find, usual: '/' },
  { id: 'take', label: texts.commands.take, usual: 'T' },
  { id: 'release', label: texts.commands.release, usual: 'R' },
  { id: 'note', label: texts.commands.note, usual: 'N' },
  { id: 'write', label: texts.commands.write, usual: 'W' },
  { id: 'transfer', label: texts.commands.transfer, usual: '' },
  { id: 'see-request', label: texts.commands.seeRequest, usual: '' },
  { id: 'next-unread', label: texts.commands.nextUnread, usual: 'U' },
  { id: 'panel', label: texts.commands.togglePanel, usual: 'P' },
  { id: nth, label: texts.commands.nth(texts.commands.nthOf), usual: 'Alt+1…9', isRow: true },
  { id: 'away', label: texts.commands.goAway, usual: '' },
  { id: 'palette', label: texts.commands.palette, usual: 'Mod+K' },
  { id: 'keys', label: texts.commands.help, usual: '?' },
];

export type ChosenKeys = Readonly<Record<string, Keys>>;

export function keysFor({ id, usual }: Pick<Binding, 'id' | 'usual'>, chosen: ChosenKeys): Keys {
  return chosen[id] ?? usual;
}

/** What no page gets to hear of, or had better leave to the browser. */
const browsers = new Set([
  'Mod+W',
  'Mod+T',
  'Mod+N',
  'Mod+R',
  'Mod+L',
  'Mod+Q',
  'Mod+C',
  'Mod+V',
  'Mod+X',
  'Mod+A',
  'Mod+Z',
  'Mod+P',
  'Mod+F',
  'F5',
]);

/** Why a command cannot have these keys, in words; null: it can. */
export function whyNot(id: string, keys: Keys, chosen: ChosenKeys): string | null {
  if (browsers.has(keys)) return texts.commands.browsers;
  const holder = bindings.find(other => other.id !== id && overlaps(keysFor(other, chosen), keys));
  return holder ? texts.commands.held(holder.label) : null;
}

function overlaps(held: Keys, keys: Keys): boolean {
  return held === keys || (held === 'Alt+1…9' && /^Alt\+[1-9]$/.test(keys));
}
