import type { Json, JsonObject } from '../document/json';
import { newId } from '../document/ids';
import type { ObjectShape, Shape } from './shapes';

/** What a new object of this shape begins with: all that it must have, empty. */
export function blank(shape: ObjectShape): JsonObject {
  const fields = shape.fields.filter(({ isRequired }) => isRequired);
  const entries = fields.map(({ name, shape: of, mayBeNull }): [string, Json] => [name, mayBeNull ? null : emptyOf(of, name)]);
  return Object.fromEntries([...(shape.type === null ? [] : [['type', shape.type] as [string, Json]]), ...entries]);
}

export function emptyOf(shape: Shape, name = ''): Json {
  switch (shape.kind) {
    case 'text':
      if (name === 'id') return newId();
      return shape.options?.[0] ?? '';
    case 'number':
      return Number.isFinite(shape.min) ? Math.ceil(shape.min) : 0;
    case 'switch':
      return false;
    case 'list':
      return Array.from({ length: shape.min }, () => emptyOf(shape.item));
    case 'free':
      return {};
    case 'object':
      return blank(shape);
    case 'choice':
      // A place to go is chosen by a person: until then there is none, and the check says so.
      return shape.name === 'target' ? { type: 'step', id: '' } : blank(shape.shapes[0] as ObjectShape);
  }
}
