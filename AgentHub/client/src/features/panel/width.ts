export const narrowest = 320;
export const step = 32;

/** What is left of the screen is still a screen. */
export const widestOf = (page: number): number => Math.max(narrowest, Math.min(760, Math.round(page * 0.55)));

/** As wide as somebody wants it, within what is useful on this page. */
export const widthOf = (wanted: number, page: number): number => Math.round(Math.min(Math.max(wanted, narrowest), widestOf(page)));
