import type { BoxNode } from '../canvas/Boxes';
import { wordsOfBox } from '../canvas/graph';
import type { Place } from '../canvas/layout';
import { type Marks, nodesOf } from '../canvas/nodes';
import { countWords } from '../../../../texts/plurals';
import type { GroupNode } from './GroupBox';
import { arrowPath, type Group } from './groups';
import { allTexts } from './texts';

export interface Picture {
  groups: readonly Group[];
  places: ReadonlyMap<string, Place>;
  collapsed: ReadonlySet<string>;
}

const foreign: Marks = {
  chosen: [], current: undefined, lit: new Set(), words: '', findings: [], mayEdit: false, heat: null, here: new Map(),
};

/** The boxes of the steps, each in its story. */
export function stepNodes({ groups, places, collapsed }: Picture, own: string, marks: Marks): BoxNode[] {
  return groups.filter(({ id }) => !collapsed.has(id)).flatMap(group => {
    const at = places.get(group.id);
    if (!at) return [];
    const shown = group.id === own ? marks : { ...foreign, words: marks.words };
    return nodesOf(group.graph, group.places, shown).map(node => ({
      ...node, id: nodeId(group.id, node.id), position: { x: node.position.x + at.x, y: node.position.y + at.y },
      selectable: true, connectable: false, data: { ...node.data, isPlain: true, mayConnect: false },
    }));
  });
}

const nodeId = (story: string, box: string) => `${story}/${box}`;

interface GroupMarks {
  own: string;
  words: string;
  isNear: boolean;
  fold: (id: string) => void;
}

export function groupNodes({ groups, places, collapsed }: Picture, { own, words, isNear, fold }: GroupMarks): GroupNode[] {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  return groups.flatMap(group => {
    const place = places.get(group.id);
    if (!place) return [];
    const { x, y, width, height } = place;
    const leads = [...new Set(group.leads.map(({ to }) => names.get(to) ?? ''))].filter(Boolean).join(', ');
    return [{
      id: group.id, type: 'story' as const, position: { x, y }, width, height, measured: { width, height }, zIndex: -1,
      selectable: false, connectable: false,
      ariaLabel: allTexts.group(group.name, allTexts.steps(countWords(group.steps)), leads),
      data: {
        group, isNear, isCollapsed: collapsed.has(group.id), isCurrent: group.id === own, fold,
        isFound: words !== '' && isFoundIn(group, words),
      },
    }];
  });
}

export const looksOfGroup = ({ position, width, height, ariaLabel, data }: GroupNode): readonly unknown[] =>
  [position.x, position.y, width, height, ariaLabel, ...Object.values(data)];

const isIn = (words: string, text: string) => text.toLocaleLowerCase().includes(words);
const isFoundIn = ({ name, graph }: Group, words: string) => isIn(words, name) || graph.boxes.some(box => isIn(words, wordsOfBox(box)));

/** Where the words stand: in the names of stories and of steps. */
export function findIn({ groups, places, collapsed }: Picture, words: string): Place[] {
  if (words === '') return [];
  return groups.flatMap(group => {
    const at = places.get(group.id);
    if (!at) return [];
    const whole = isIn(words, group.name) || (collapsed.has(group.id) && isFoundIn(group, words)) ? [at] : [];
    const steps = collapsed.has(group.id) ? [] : group.graph.boxes.filter(box => isIn(words, wordsOfBox(box)));
    return [...whole, ...steps.flatMap(({ id }) => placeIn(group, at, id) ?? [])];
  });
}

/** A box's place among all stories. */
export function placeIn({ places }: Group, at: Place, box: string): Place | undefined {
  const place = places.get(box);
  return place && { ...place, x: place.x + at.x, y: place.y + at.y };
}

/** The arrows from story to story: those of one story, and all others. */
export function arrowsBetween({ groups, places, collapsed }: Picture, own: string): { own: string; others: string } {
  const drawn = { own: '', others: '' };
  for (const group of groups) {
    const at = places.get(group.id);
    for (const { from, to } of group.leads) {
      const target = places.get(to);
      if (!at || !target) continue;
      const start = (collapsed.has(group.id) ? undefined : placeIn(group, at, from)) ?? at;
      const path = arrowPath(start.x + start.width / 2, start.y + start.height, target.x + Math.min(target.width, 320) / 2, target.y);
      drawn[group.id === own || to === own ? 'own' : 'others'] += path;
    }
  }
  return drawn;
}
