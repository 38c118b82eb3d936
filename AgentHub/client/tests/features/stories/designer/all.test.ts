import { expect, it } from 'vitest';
import { arrangeGroups, folded } from '../../../../src/features/stories/designer/all/arrange';
import { groupOf } from '../../../../src/features/stories/designer/all/groups';
import { arrowsBetween, findIn, groupNodes, stepNodes } from '../../../../src/features/stories/designer/all/picture';
import type { JsonObject } from '../../../../src/features/stories/designer/document/json';

const goesTo = (type: 'story' | 'step', id: string) => ({
  type: 'jump_to_action', connections: [], defaultTarget: { type, id },
});

/** So many stories of ten steps each; each leads to the next one. */
const bot = (count: number): JsonObject[] => Array.from({ length: count }, (_, n) => ({
  id: `s${n}`, name: `Story ${n}`, triggers: [],
  steps: Array.from({ length: 10 }, (_step, m) => ({
    id: `t${n}x${m}`, name: `Step ${n}.${m}`, actions: [m < 9 ? goesTo('step', `t${n}x${m + 1}`) : goesTo('story', `s${(n + 1) % count}`)],
  })),
}));
const namesOf = (stories: JsonObject[]) => stories.map(({ id, name }) => ({ id: id as string, name: name as string }));

function pictureOf(stories: JsonObject[], collapsed: string[] = []) {
  const names = namesOf(stories);
  const groups = stories.map(story => groupOf(story, names));
  const shut = new Set(collapsed);
  return { groups, collapsed: shut, places: arrangeGroups(groups, shut) };
}

const marks = {
  chosen: [], current: null, lit: new Set<string>(), words: '', findings: [], mayEdit: true, heat: null, here: new Map<string, string>(),
};
const look = { own: 's0', words: '', isNear: true, fold: () => undefined };

it('puts each story in a group of its own, none on another, with its steps in it', () => {
  const picture = pictureOf(bot(20));
  const places = [...picture.places.values()];
  for (const [at, one] of places.entries()) {
    for (const other of places.slice(at + 1)) {
      const isBeside = one.x + one.width <= other.x || other.x + other.width <= one.x;
      expect(isBeside || one.y + one.height <= other.y || other.y + other.height <= one.y).toBe(true);
    }
  }
  const steps = stepNodes(picture, 's0', marks);
  expect(steps.filter(({ data }) => data.box.kind === 'step')).toHaveLength(200);
  for (const { id, position, width, height } of steps) {
    const group = picture.places.get(id.split('/')[0] ?? '')!;
    expect(position.x >= group.x && position.x + (width ?? 0) <= group.x + group.width).toBe(true);
    expect(position.y >= group.y && position.y + (height ?? 0) <= group.y + group.height).toBe(true);
  }
});

it('draws an arrow from story to story, and says in words where a story leads', () => {
  const picture = pictureOf(bot(3));
  expect(arrowsBetween(picture, 's0').own.match(/C/g)).toHaveLength(2);
  expect(arrowsBetween(picture, 's0').others.match(/C/g)).toHaveLength(1);
  expect(groupNodes(picture, look).map(({ ariaLabel }) => ariaLabel)).toContain('Story 0, 10 steps, leads to Story 1');
});

it('a collapsed story is small and keeps its arrows, and is found by its steps', () => {
  const picture = pictureOf(bot(3), ['s1']);
  expect(picture.places.get('s1')).toMatchObject(folded);
  expect(stepNodes(picture, 's0', marks).some(({ id }) => id.startsWith('s1/'))).toBe(false);
  expect(arrowsBetween(picture, 's0').others.match(/C/g)).toHaveLength(1);
  expect(findIn(picture, 'step 1.4')).toEqual([picture.places.get('s1')]);
  expect(findIn(picture, 'step 2.')).toHaveLength(10);
  expect(findIn(picture, '')).toEqual([]);
});

it('draws 2,000 steps of 200 stories at once, and only the edited story anew', () => {
  const stories = bot(200);
  const names = namesOf(stories);
  const began = performance.now();
  const picture = pictureOf(stories);
  expect(stepNodes(picture, 's0', marks)).toHaveLength(2_200);
  expect(performance.now() - began).toBeLessThan(3_000);

  const groups = stories.map((story, at) => groupOf(at === 7 ? { ...story, name: 'Renamed' } : story, names));
  const same = stories.map(story => groupOf(story, names));
  expect(groups.filter((group, at) => group !== same[at]).map(({ name }) => name)).toEqual(['Renamed']);
});
