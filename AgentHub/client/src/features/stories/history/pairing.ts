/** What is the same in two lists stands together; what is not is in one of them only. */
export type Pair<T extends object> = { before: T; after: T } | { before: T; after: null } | { before: null; after: T };

/** Lists longer than this are compared place by place, since the exact way takes time by the product of both. */
const most = 400;

/** Pairs two lists so that as many as possible of the same stand together, in their order. */
export function paired<T extends object>(before: readonly T[], after: readonly T[], isSame: (one: T, other: T) => boolean): Pair<T>[] {
  if (before.length > most || after.length > most) return byPlace(before, after);
  const longest = lengths(before, after, isSame);
  const pairs: Pair<T>[] = [];
  let [left, right] = [0, 0];
  while (left < before.length && right < after.length) {
    const [one, other] = [before[left] as T, after[right] as T];
    if (isSame(one, other)) {
      pairs.push({ before: one, after: other });
      left += 1;
      right += 1;
    } else if (at(longest, left + 1, right) >= at(longest, left, right + 1)) {
      pairs.push({ before: one, after: null });
      left += 1;
    } else {
      pairs.push({ before: null, after: other });
      right += 1;
    }
  }
  return [
    ...pairs,
    ...before.slice(left).map(one => ({ before: one, after: null })),
    ...after.slice(right).map(other => ({ before: null, after: other })),
  ];
}

/** What went and what came at the same place are one thing that was changed, if they are alike. */
export function joined<T extends object>(pairs: readonly Pair<T>[], isAlike: (one: T, other: T) => boolean): Pair<T>[] {
  const result: Pair<T>[] = [];
  const gone: { before: T; place: number }[] = [];
  for (const pair of pairs) {
    const { before, after } = pair;
    if (after === null) {
      if (before !== null) gone.push({ before, place: result.length });
      result.push(pair);
      continue;
    }
    const place = before === null ? gone.findIndex(({ before: was }) => isAlike(was, after)) : -1;
    const [match] = place < 0 ? [] : gone.splice(place, 1);
    if (match) result[match.place] = { before: match.before, after };
    else result.push(pair);
    if (before !== null) gone.length = 0;
  }
  return result;
}

function byPlace<T extends object>(before: readonly T[], after: readonly T[]): Pair<T>[] {
  const count = Math.max(before.length, after.length);
  return Array.from({ length: count }, (_, place) => {
    const [one, other] = [before[place], after[place]];
    if (one === undefined) return { before: null, after: other as T };
    return other === undefined ? { before: one, after: null } : { before: one, after: other };
  });
}

function lengths<T extends object>(before: readonly T[], after: readonly T[], isSame: (one: T, other: T) => boolean): number[][] {
  const table = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0));
  for (let left = before.length - 1; left >= 0; left -= 1) {
    for (let right = after.length - 1; right >= 0; right -= 1) {
      const row = table[left] as number[];
      row[right] = isSame(before[left] as T, after[right] as T)
        ? at(table, left + 1, right + 1) + 1
        : Math.max(at(table, left + 1, right), at(table, left, right + 1));
    }
  }
  return table;
}

const at = (table: readonly (readonly number[])[], row: number, column: number) => table[row]?.[column] ?? 0;
