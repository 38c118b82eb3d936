import schema from 'story-schema';
import { isObject } from '../document/json';

/**
 * The shapes of everything in a story, with their limits. They are read from the JSON Schema that the checker writes, so that a
 * form never asks for anything else than the checker does.
 */
export type Shape = TextShape | NumberShape | ListShape | ObjectShape | ChoiceShape | { kind: 'switch' } | { kind: 'free' };

export interface TextShape {
  kind: 'text';
  min: number;
  max: number;
  /** One text per language is allowed. */
  localized: boolean;
  /** The only values there are. */
  options: readonly string[] | null;
  pattern: RegExp | null;
}

export interface NumberShape {
  kind: 'number';
  min: number;
  max: number;
  whole: boolean;
}

export interface ListShape {
  kind: 'list';
  item: Shape;
  min: number;
  max: number;
}

export interface ObjectShape {
  kind: 'object';
  name: string;
  /** The value of `type`; null if it has none. */
  type: string | null;
  fields: readonly Field[];
}

export interface ChoiceShape {
  kind: 'choice';
  name: string;
  shapes: readonly ObjectShape[];
}

export interface Field {
  name: string;
  shape: Shape;
  isRequired: boolean;
  mayBeNull: boolean;
}

type Node = Record<string, unknown>;
const definitions = schema.$defs as unknown as Readonly<Record<string, Node>>;
const made = new Map<string, ObjectShape | ChoiceShape>();

/** A shape by its name in the schema. */
export function shapeOf(name: string): ObjectShape | ChoiceShape {
  const known = made.get(name);
  if (known) return known;
  const node = definitions[name];
  if (!node) throw new Error(`The schema has no ${name}.`);
  if (Array.isArray(node['oneOf'])) {
    const shape: ChoiceShape = { kind: 'choice', name, shapes: (node['oneOf'] as Node[]).map(each => objectShape(nameIn(each))) };
    made.set(name, shape);
    return shape;
  }
  return objectShape(name);
}

export function objectShape(name: string): ObjectShape {
  const known = made.get(name);
  if (known?.kind === 'object') return known;
  const node = definitions[name] ?? {};
  const fields: Field[] = [];
  const properties = (node['properties'] ?? {}) as Record<string, Node>;
  const shape: ObjectShape = { kind: 'object', name, type: (properties['type']?.['const'] as string | undefined) ?? null, fields };
  made.set(name, shape);
  const required = new Set(node['required'] as string[]);
  for (const [field, each] of Object.entries(properties)) {
    if (field !== 'type') fields.push({ name: field, ...readField(each), isRequired: required.has(field) });
  }
  return shape;
}

function readField(node: Node): { shape: Shape; mayBeNull: boolean } {
  const parts = (node['anyOf'] ?? [node]) as Node[];
  const others = parts.filter(part => part['type'] !== 'null');
  const mayBeNull = others.length < parts.length;
  const [first = {}, second] = others;
  if (second === undefined) return first['anyOf'] ? { ...readField(first), mayBeNull } : { shape: readShape(first), mayBeNull };
  return { shape: { ...(readShape(first) as TextShape), localized: true }, mayBeNull };
}

function readShape(node: Node): Shape {
  if (typeof node['$ref'] === 'string') return shapeOf(nameIn(node));
  switch (node['type']) {
    case 'string':
      return readText(node);
    case 'number':
    case 'integer':
      return { kind: 'number', min: limit(node['minimum'], -Infinity), max: limit(node['maximum']), whole: node['type'] === 'integer' };
    case 'boolean':
      return { kind: 'switch' };
    case 'array':
      return {
        kind: 'list', item: readField(node['items'] as Node).shape, min: limit(node['minItems'], 0), max: limit(node['maxItems']),
      };
    default:
      return isObject(node['properties']) ? objectShape('') : { kind: 'free' };
  }
}

function readText(node: Node): TextShape {
  const pattern = typeof node['pattern'] === 'string' ? node['pattern'] : null;
  // The checker writes a choice of words as the pattern of those words.
  const options = /^\^\(\?:([a-z|]*)\)\$$/.exec(pattern ?? '')?.[1]?.split('|') ?? null;
  return {
    kind: 'text', min: limit(node['minLength'], 0), max: limit(node['maxLength']), localized: false, options,
    pattern: pattern === null ? null : new RegExp(pattern, 'u'),
  };
}

const limit = (value: unknown, none = Infinity) => (typeof value === 'number' ? value : none);
const nameIn = (node: Node) => String(node['$ref']).split('/').at(-1) ?? '';
