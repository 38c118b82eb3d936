/** How many days of the week stand beside each other, and from which one on: a phone has room for one or three. */
export interface DaysShown {
  first: number;
  count: 1 | 3 | 7;
}

export function daysFrom(first: number, count: DaysShown['count']): DaysShown {
  return { first: Math.max(0, Math.min(7 - count, first)), count };
}

/** The days before, or after these; undefined at the end of the week. */
export function neighbours({ first, count }: DaysShown, by: -1 | 1): DaysShown | undefined {
  const next = daysFrom(first + by * count, count);
  return next.first === first ? undefined : next;
}
