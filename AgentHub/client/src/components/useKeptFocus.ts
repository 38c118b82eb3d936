import { type RefObject, useEffect } from 'react';

/** What had the focus may go: a button that is not for now any more. Then the part of the page around it has the focus, not nothing. */
export function useKeptFocus(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = part.current;
    if (!element) return undefined;
    let isInside = false;
    const moved = ({ target }: Event) => {
      isInside = target instanceof Node && element.contains(target);
    };
    const watcher = new MutationObserver(() => {
      if (isInside && (document.activeElement === document.body || document.activeElement === null)) element.focus();
    });
    document.addEventListener('focusin', moved);
    document.addEventListener('pointerdown', moved);
    watcher.observe(element, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', moved);
      document.removeEventListener('pointerdown', moved);
      watcher.disconnect();
    };
  }, [part]);
}
