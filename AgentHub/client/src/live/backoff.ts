const first = 500;
const longest = 15_000;

/** Doubles up to a limit; spread out, so that a restarted server is not met by everybody at once. */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const full = Math.min(longest, first * 2 ** Math.min(attempt, 10));
  return Math.round(full * (0.5 + random() / 2));
}
