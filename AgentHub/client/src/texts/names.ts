/** What to call somebody who gave no name: two guests at once are told apart by the end of their id. */
export function nameOf(user: { readonly id: string; readonly name?: string | null }, guest: string): string {
  return isolated(user.name ?? '') || `${guest} ${user.id.slice(-4).toUpperCase()}`;
}

// Hebrew, Arabic and their neighbours.
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** A name in a sentence: written from right to left, it moves nothing of what stands around it. */
export function isolated(name: string): string {
  return rightToLeft.test(name) ? `\u2068${name}\u2069` : name;
}
