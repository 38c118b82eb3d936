import { get, post, remove } from '../../../api/http';
import type { KeyScope, KeyView, NewKeyView } from '../../../api/wire';

const at = encodeURIComponent;

export const scopes: readonly KeyScope[] = ['read', 'agent', 'administration'];

export const keys = {
  list: () => get<KeyView[]>('keys'),
  make: (key: { name: string; scope: KeyScope }) => post<NewKeyView>('keys', key),
  revoke: (id: string) => remove(`keys/${at(id)}`),
};
