import { type RefObject, useLayoutEffect } from 'react';

/** Lets a text area grow with its text where the browser's styles cannot (`field-sizing`). */
export function useGrowing(area: RefObject<HTMLTextAreaElement | null>): void {
  useLayoutEffect(() => {
    if (area.current && !CSS.supports('field-sizing', 'content')) fit(area.current);
  });
}

function fit(box: HTMLTextAreaElement): void {
  box.style.blockSize = 'auto';
  box.style.blockSize = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
}
