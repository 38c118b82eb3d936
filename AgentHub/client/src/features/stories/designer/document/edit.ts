import { fieldOf, isList, isObject, type Json, type JsonList, type JsonObject, type Path } from './json';
import { derive } from './source';

/** Puts a value at a place; undefined takes away what is there. Objects on the way are made where they are missing. */
export function set<T extends Json>(root: T, path: Path, value: Json | undefined): T {
  const [key, ...rest] = path;
  if (key === undefined) return value as T;
  const before = fieldOf(root, key);
  const next = rest.length === 0 ? value : set(before ?? {}, rest, value);
  if (next === before) return root;
  return (typeof key === 'number' && isList(root) ? withItem(root, key, next) : withField(root, String(key), next)) as T;
}

export function insert<T extends Json>(root: T, path: Path, place: number, value: Json): T {
  return changeList(root, path, list => [...list.slice(0, place), value, ...list.slice(place)]);
}

export function move<T extends Json>(root: T, path: Path, from: number, to: number): T {
  return changeList(root, path, list => {
    const item = list[from];
    if (item === undefined || to < 0 || to >= list.length) return list;
    const rest = list.filter((_, place) => place !== from);
    return [...rest.slice(0, to), item, ...rest.slice(to)];
  });
}

export function changeList<T extends Json>(root: T, path: Path, change: (list: JsonList) => JsonList): T {
  let there: Json | undefined = root;
  for (const key of path) there = fieldOf(there, key);
  const list = isList(there) ? there : [];
  const made = change(list);
  return made === list ? root : set(root, path, derive(made, list));
}

/** Changes every object of the tree for which `change` gives another one, the innermost first. */
export function changeObjects(value: Json, change: (object: JsonObject, path: Path) => Json, path: Path = []): Json {
  if (isList(value)) {
    const made = value.map((item, place) => changeObjects(item, change, [...path, place]));
    return made.every((item, place) => item === value[place]) ? value : derive(made, value);
  }
  if (!isObject(value)) return value;
  let made: JsonObject = value;
  for (const [key, child] of Object.entries(value)) made = set(made, [key], changeObjects(child, change, [...path, key]));
  return change(made, path);
}

function withItem(list: JsonList, place: number, value: Json | undefined): JsonList {
  const made = value === undefined ? list.filter((_, at) => at !== place) : list.with(place, value);
  return derive(made, list);
}

function withField(root: Json, key: string, value: Json | undefined): JsonObject {
  const object = isObject(root) ? root : {};
  const others = Object.entries(object);
  const entries = value === undefined
    ? others.filter(([name]) => name !== key)
    : Object.hasOwn(object, key)
      ? others.map(([name, old]) => [name, name === key ? value : old] as const)
      : [...others, [key, value] as const];
  return derive(Object.fromEntries(entries) as JsonObject, root);
}
