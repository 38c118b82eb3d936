import { useCommand } from '../commands/useCommand';
import { navigate } from '../routing/location';
import { texts } from '../texts';

/** J and K walk through a list, in the order in which it is drawn. */
export function useListKeys(ids: readonly string[], chosen: string | undefined, pathOf: (id: string) => string): void {
  const step = (by: 1 | -1) => {
    const place = chosen === undefined ? -1 : ids.indexOf(chosen);
    const next = place < 0 ? 0 : place + by;
    const id = ids[next];
    if (id !== undefined) navigate(pathOf(id));
  };
  useCommand({ id: 'next', label: texts.commands.next, keys: 'J', run: () => step(1) }, ids.length > 0);
  useCommand({ id: 'previous', label: texts.commands.previous, keys: 'K', run: () => step(-1) }, ids.length > 0);
}
