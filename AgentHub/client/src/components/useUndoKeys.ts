import { type RefObject, useEffect, useEffectEvent } from 'react';

interface UndoKeys {
  undo: () => void;
  redo: () => void;
  /** What is written in a field has the browser’s own way back; this part’s does not reach into it. */
  sparesFields?: boolean;
  enabled?: boolean;
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) for a part of the page, also while nothing has the focus because what had it was removed. */
export function useUndoKeys(part: RefObject<HTMLElement | null>, { undo, redo, sparesFields = false, enabled = true }: UndoKeys): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
    const { target } = event;
    const isNobodys = target === document.body || (target instanceof HTMLElement && target.tabIndex < 0);
    const isOurs = isNobodys || part.current?.contains(target as Node);
    if (!isOurs || (sparesFields && target instanceof Element && target.matches('input, textarea'))) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) redo();
    else undo();
  });
  useEffect(() => {
    if (!enabled) return undefined;
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [enabled]);
}
