import { get, post, remove } from '../../../api/http';
import type { KeyScope, KeyView, NewKeyView } from '../../../api/wire';

const at = encodeURIComponent;

export const scopes: readonly KeyScope[] = ['read', 'agent', 'administration'];

export const keys = {
  list: () => get<KeyView[]>('keys'),
  make: (key: { name: string; scope: KeyScope; expiresAt: string | null }) => post<NewKeyView>('keys', key),
  revoke: (id: string) => remove(`keys/${at(id)}`),
};

/** The end of the key's last day, where the administrator is; null without a last day. */
export function endOf(lastDay: string): string | null {
  if (lastDay === '') return null;
  const [year = 0, month = 1, day = 1] = lastDay.split('-').map(Number);
  return new Date(year, month - 1, day + 1).toISOString();
}
