/** A value of a story's file. It is never changed in place: a change makes a new value that shares what stayed the same. */
export type Json = null | boolean | number | string | JsonList | JsonObject;
export type JsonList = readonly Json[];
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Where a value stands: names of fields and places in lists. */
export type Path = readonly (string | number)[];

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is JsonList {
  return Array.isArray(value);
}

export function listOf(value: unknown): JsonList {
  return isList(value) ? value : [];
}

export function objectsOf(value: unknown): JsonObject[] {
  return listOf(value).filter(isObject);
}

export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The form in which the checker names a place. */
export function pathText(path: Path): string {
  return path.join('/');
}

/** A field of an object; nothing for one that it only inherits. */
export function fieldOf(value: unknown, key: string | number): Json | undefined {
  if (isList(value)) return typeof key === 'number' ? value[key] : undefined;
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export function valueAt(value: unknown, path: Path): Json | undefined {
  let found = value as Json | undefined;
  for (const key of path) found = fieldOf(found, key);
  return found;
}
