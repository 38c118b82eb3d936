import { type RefObject, useEffect } from 'react';
import type { DraftKeeper } from '../DraftKeeper';

/** Ctrl+Z and Ctrl+Shift+Z for the story, also while nothing has the focus because what had it was removed. */
export function useUndoKeys(keeper: DraftKeeper, page: RefObject<HTMLElement | null>, mayEdit: boolean): void {
  useEffect(() => {
    if (!mayEdit) return undefined;
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      const isOurs = event.target === document.body || page.current?.contains(event.target as Node);
      if (!isOurs) return;
      event.preventDefault();
      if (event.shiftKey) keeper.redo();
      else keeper.undo();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [keeper, page, mayEdit]);
}
