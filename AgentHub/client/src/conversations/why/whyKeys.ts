import { type KeyboardEvent, type RefObject, useEffect } from 'react';

/** The whys of a thread are one stop of the Tab key, at first the newest. */
export function useOneWhyStop(thread: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const whys = whysIn(thread.current);
    if (!whys.some(why => why.tabIndex === 0)) stopAt(whys, whys.at(-1));
  });
}

/** Arrows lead from one why to the next, Home and End to the first and the last. */
export function walkWhys(event: KeyboardEvent<HTMLButtonElement>): void {
  const whys = whysIn(event.currentTarget.closest('[role="log"]'));
  const place = whys.indexOf(event.currentTarget);
  const places: Record<string, number> = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: whys.length - 1 };
  const next = whys[places[event.key] ?? -1];
  if (!next) return;
  event.preventDefault();
  stopAt(whys, next);
  next.focus();
}

function whysIn(thread: Element | null): HTMLButtonElement[] {
  return [...(thread?.querySelectorAll<HTMLButtonElement>('[data-why]') ?? [])];
}

function stopAt(whys: readonly HTMLButtonElement[], stop: HTMLButtonElement | undefined): void {
  for (const why of whys) why.tabIndex = why === stop ? 0 : -1;
}
