import { expect, it } from 'vitest';
import { graphOf } from '../../../../src/features/stories/designer/canvas/graph';
import { layOut } from '../../../../src/features/stories/designer/canvas/layout';
import { set } from '../../../../src/features/stories/designer/document/edit';
import type { Json, JsonObject } from '../../../../src/features/stories/designer/document/json';
import { waysOf } from '../../../../src/features/stories/designer/editor/ways';
import { type ObjectShape, type Shape, shapeOf } from '../../../../src/features/stories/designer/shapes/shapes';
import { en } from '../../../../src/features/stories/designer/vocabulary/en';
import { fr } from '../../../../src/features/stories/designer/vocabulary/fr';
import { parse } from '../../../../src/features/stories/designer/document/parse';
import { everyDocument } from './documents';

const step = (id: string) => ({ type: 'step', id, name: `Step ${id}` });
const team = (type: string) => ({ type: 'connection_team_predicate', condition: { type } });
const said = {
  type: 'connection_predicate', condition: { type: 'contains', values: ['a', 'b'] }, valueGetter: { type: 'session_value', key: 'city' },
};
const story: JsonObject = {
  id: 'own', name: 'Own', triggers: [{ type: 'welcome' }],
  steps: [
    {
      id: 'a', name: 'Hello', actions: [
        {
          type: 'jump_to_action', defaultTarget: step('b'),
          connections: [
            { target: step('b'), predicates: [team('is_offline'), said] },
            { target: { type: 'story', id: 'x' }, predicates: [team('is_online')] },
          ],
        },
        {
          type: 'send_quick_replies_action',
          buttons: [{ title: { en: 'Go', fr: 'Y aller' }, action: { type: 'go_to_action', target: step('b') } }],
        },
      ],
    },
    set(set<Json>({ id: 'b', name: 'Then', actions: [] }, ['then', 'defaultTarget'], step('gone')), ['fallback', 'target'], step('a')),
  ],
  afterRelease: step('b'),
};
const others = [{ id: 'x', name: 'Other' }];

it('says where a story goes, and when', () => {
  expect(waysOf(story, others).map(({ when, to }) => `${when} → ${to}`)).toEqual([
    'otherwise → Then',
    'Support team is offline and Session value “city” contains “a” or “b” → Then',
    'Support team is online → Other',
    '“Go” → Then',
    'any other reply → Step gone (does not exist)',
    'when nothing fits → Hello',
    'After an agent released control → Then',
  ]);
});

it('draws steps, entrances and other stories, and one arrow for several reasons', () => {
  const graph = graphOf(story, others);
  expect(graph.boxes.map(({ id }) => id)).toEqual(['start', 'after', 'a', 'b', 'story x']);
  expect(graph.arrows.map(({ from, to, kind, reasons }) => `${from} ${kind} ${to} ${reasons.length}`)).toEqual([
    'start jump a 0', 'a jump b 2', 'a jump story x 1', 'a reply b 1', 'b fallback a 1', 'after reply b 0',
  ]);
  const places = layOut(graph);
  expect(places.get('start')?.y).toBeLessThan(places.get('a')?.y ?? 0);
});

it('draws every document of the vocabulary', () => {
  for (const text of everyDocument) expect(layOut(graphOf(parse(text).root, others)).size).toBeGreaterThan(1);
});

it('puts 2,000 steps in their places at once, none on another', () => {
  const steps = Array.from({ length: 2_000 }, (_, n) => ({
    id: `${n}`, name: `${n}`, actions: [{ type: 'jump_to_action', connections: [], defaultTarget: step(`${(n * 7 + 3) % 2_000}`) }],
  }));
  const began = performance.now();
  const places = layOut(graphOf({ id: 'big', steps }, []));
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(places.size).toBe(2_001);
  expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(2_001);
});

/** Every name that a form shows, below a shape. */
function namesIn(shape: Shape, found: Record<'types' | 'fields' | 'items' | 'options', Set<string>>, seen = new Set<Shape>()): void {
  if (seen.has(shape)) return;
  seen.add(shape);
  if (shape.kind === 'list') namesIn(shape.item, found, seen);
  if (shape.kind === 'text') for (const option of shape.options ?? []) found.options.add(option);
  if (shape.kind === 'choice') for (const each of shape.shapes) namesIn(noted(each, found), found, seen);
  if (shape.kind === 'object') for (const field of shape.fields) {
    found.fields.add(field.name);
    if (hasForms(field.shape)) found.items.add(field.name);
    namesIn(field.shape, found, seen);
  }
}

/** Texts of one language are lines of one field, and ways and actions have lists of their own. */
function hasForms(shape: Shape): boolean {
  if (shape.kind !== 'list') return false;
  const { item } = shape;
  return item.kind === 'object' ? item.name !== 'flow_connection' : item.kind === 'text' && item.localized;
}

function noted(shape: ObjectShape, { types }: { types: Set<string> }): ObjectShape {
  types.add(shape.name);
  return shape;
}

it.each([en, fr])('has words for every type, field and option that a form shows, and for nothing else', words => {
  const found = { types: new Set<string>(), fields: new Set<string>(), options: new Set<string>(), items: new Set<string>() };
  for (const name of ['action', 'trigger', 'story_fallback']) namesIn(shapeOf(name), found);
  const conditions = [...found.types].filter(type => /^(is_|contains$|equals$|match_)/.test(type));
  const subjects = [...found.types].filter(type => /predicate$|^(message|session_value|user_attribute|attachment_value)$/.test(type));
  const targets = ['step', 'story'];
  const types = [...found.types].filter(type => ![...conditions, ...subjects, ...targets].includes(type));
  expect(Object.keys(words.conditions).toSorted()).toEqual(conditions.toSorted());
  expect(Object.keys(words.subjects).toSorted()).toEqual(subjects.filter(each => each !== 'connection_predicate').toSorted());
  expect(Object.keys(words.types).toSorted()).toEqual(types.toSorted());
  expect(Object.keys(words.items).toSorted()).toEqual([...found.items].toSorted());
  expect(Object.keys(words.options).toSorted()).toEqual([...found.options].toSorted());
  const inConditions = new Set(['expected', 'pattern', 'values', 'maximum', 'minimum', 'intent', 'condition', 'valueGetter', 'predicates']);
  expect(Object.keys(words.fields).toSorted()).toEqual([...found.fields].filter(field => !inConditions.has(field)).toSorted());
});
