const narrow = matchMedia('(max-width: 1080px)');

/** Whether the live conversations lie over the screen instead of beside it. */
export function panelCovers(): boolean {
  return narrow.matches;
}
