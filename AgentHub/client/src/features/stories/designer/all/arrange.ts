import type { Place } from '../canvas/layout';
import type { Group } from './groups';

const gap = 120;
export const folded = { width: 320, height: 64 };

/** Groups on shelves: what a story leads to comes soon after it. All together are a little wider than high. */
export function arrangeGroups(groups: readonly Group[], collapsed: ReadonlySet<string>): ReadonlyMap<string, Place> {
  const sizes = new Map(groups.map(group => [group.id, collapsed.has(group.id) ? folded : group]));
  const area = [...sizes.values()].reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const widest = Math.sqrt(area) * 1.3;
  const places = new Map<string, Place>();
  let [x, y, shelf] = [0, 0, 0];
  for (const { id } of inOrder(groups)) {
    const { width, height } = sizes.get(id) ?? folded;
    if (x > 0 && x + width > widest) [x, y, shelf] = [0, y + shelf + gap, 0];
    places.set(id, { x, y, width, height });
    [x, shelf] = [x + width + gap, Math.max(shelf, height)];
  }
  return places;
}

function inOrder(groups: readonly Group[]): Group[] {
  const byId = new Map(groups.map(group => [group.id, group]));
  const ordered = new Set<Group>();
  for (const first of groups) {
    const waiting = [first];
    for (let group = waiting.pop(); group; group = waiting.pop()) {
      if (ordered.has(group)) continue;
      ordered.add(group);
      waiting.push(...group.leads.map(({ to }) => byId.get(to)).filter(each => each !== undefined).toReversed());
    }
  }
  return [...ordered];
}
