import type { Json, JsonList, JsonObject } from './json';

/** How a file is written, for what is added to it. */
export interface Style {
  /** One level of indentation; null in a file of one line. */
  unit: string | null;
  newline: string;
  /** Between a name and its value. */
  colon: string;
}

/** One field or item as it stands in the file. */
export interface Member {
  key: string | null;
  value: Json;
  /** The value as it was written. */
  raw: string;
  /** The blank before it. */
  before: string;
  /** The name with its colon; empty in a list. */
  label: string;
  /** The blank behind it. */
  after: string;
}

/** An object or a list as it stands in the file. */
export interface Source {
  style: Style;
  value: JsonObject | JsonList;
  text: string;
  /** The indentation of the line on which it begins. */
  indent: string;
  members: readonly Member[];
}

const sources = new WeakMap<object, Source>();

export function sourceOf(value: Json | undefined): Source | undefined {
  return typeof value === 'object' && value !== null ? sources.get(value) : undefined;
}

export function remember(source: Source): void {
  sources.set(source.value, source);
}

/** The new value is written in the place of the old one, as far as possible in the same way. */
export function derive<T extends JsonObject | JsonList>(made: T, from: Json | undefined): T {
  const source = sourceOf(from);
  if (source) sources.set(made, source);
  return made;
}
