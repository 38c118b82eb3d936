import { expect, it } from 'vitest';
import { blank } from '../../../../src/features/stories/designer/shapes/blank';
import { lengthOf, problemOf } from '../../../../src/features/stories/designer/shapes/limits';
import {
  type ChoiceShape, objectShape, type ObjectShape, type Shape, shapeOf,
} from '../../../../src/features/stories/designer/shapes/shapes';
import { everyAction } from './documents';

const types = everyAction.map(action => (JSON.parse(action) as { type: string }).type);

/** Every field of the value has a shape, and the shape takes the value. */
function takes(shape: Shape, value: unknown): boolean {
  switch (shape.kind) {
    case 'text':
      if (typeof value === 'string') return problemOf(value, shape) === null;
      return shape.localized && takesEach(shape, Object.values(value as object));
    case 'number':
      return typeof value === 'number' && value >= shape.min && value <= shape.max;
    case 'switch':
      return typeof value === 'boolean';
    case 'free':
      return typeof value === 'object';
    case 'list':
      return Array.isArray(value) && takesEach(shape.item, value);
    case 'choice':
      return takes(shapeOf((value as { type: string }).type), value);
    case 'object':
      return takesFields(shape, value as Record<string, unknown>);
  }
}

const takesEach = (shape: Shape, values: readonly unknown[]) => values.every(value => takes(shape, value));

function takesFields({ fields }: ObjectShape, value: Record<string, unknown>): boolean {
  const known = Object.keys(value).every(key => key === 'type' || fields.some(({ name }) => name === key));
  return known && fields.every(({ name, shape, isRequired, mayBeNull }) =>
    (name in value ? (value[name] === null ? mayBeNull : takes(shape, value[name])) : !isRequired));
}

it('the forms know every action of the checker, and each field of it', () => {
  expect((shapeOf('action') as ChoiceShape).shapes.map(({ type }) => type).toSorted()).toEqual([...new Set(types)].toSorted());
  for (const action of everyAction) expect(takes(shapeOf('action'), JSON.parse(action)), action).toBe(true);
  expect(takes(shapeOf('action'), { type: 'wait_action', duration: 9 })).toBe(false);
});

it('a new object has all that it must have, under an id of its own', () => {
  expect(blank(objectShape('jump_to_action'))).toEqual({ type: 'jump_to_action', connections: [], defaultTarget: null });
  expect(blank(objectShape('send_text_action'))).toEqual({ type: 'send_text_action', alternatives: [''] });
  expect(blank(objectShape('send_webhook_request_action'))).toMatchObject({ service: 'custom', fields: [] });
  expect(blank(objectShape('intent'))).toMatchObject({ id: expect.stringMatching(/^[a-z0-9]{24}$/) as string, phrases: [''] });
});

it('limits count characters, not the halves of which some are made', () => {
  expect(lengthOf('😀'.repeat(60))).toBe(60);
  const title = objectShape('quick_reply').fields.find(({ name }) => name === 'title')?.shape;
  if (title?.kind !== 'text') throw new Error('A title is a text.');
  expect([problemOf('😀'.repeat(60), title), problemOf('x'.repeat(61), title), problemOf('', title)]).toEqual([null, 'tooLong', 'empty']);
});
