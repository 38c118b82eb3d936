import type { Graph } from './graph';

/** More in a row would not be seen together. */
export const longestRow = 10;

/** Boxes in rows by how many ways lead to them from the entrance: for graphs that are too large for a careful layout. */
export function rowsOf({ boxes, arrows }: Graph, perRow: number): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of arrows) next.set(from, [...(next.get(from) ?? []), to]);
  const seen = new Set<string>();
  const rows: string[][] = [];
  const entrances = boxes.filter(({ kind }) => kind !== 'step' && kind !== 'story').map(({ id }) => id);
  // What no way leads to begins rows of its own.
  for (const first of [entrances, ...boxes.map(({ id }) => [id])]) {
    let row = take(first, seen);
    while (row.length > 0) {
      rows.push(row);
      row = take(row.flatMap(id => next.get(id) ?? []), seen);
    }
  }
  return rows.flatMap(row => Array.from({ length: Math.ceil(row.length / perRow) }, (_, part) =>
    row.slice(part * perRow, (part + 1) * perRow)));
}

function take(ids: readonly string[], seen: Set<string>): string[] {
  return ids.filter(id => {
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}
