const first = 1_000;
const longest = 30_000;

/** How long to wait before the next try, in milliseconds: longer each time, and never for all pages at once. */
export function backoff(failures: number, random: () => number = Math.random): number {
  const most = Math.min(longest, first * 2 ** Math.max(0, failures - 1));
  return Math.round(most * (0.5 + random() / 2));
}
