import { changeObjects, set } from './edit';
import { isObject, type Json, type JsonObject, type Path, textOf, valueAt } from './json';

/** Where a story or a step is named. */
export interface Reference {
  /** Of the target, in the document. */
  path: Path;
  target: Target;
}

interface Target {
  type: 'story' | 'step';
  id: string;
  name?: string;
}

const targetFields = new Set(['target', 'defaultTarget', 'selectTarget', 'afterRelease']);
/** What somebody else reads: nothing in it is a target of ours. */
const free = new Set(['sessionValues', 'payload', 'opts']);

export function asTarget(value: unknown): Target | null {
  if (!isObject(value)) return null;
  const { type, id, name } = value;
  if ((type !== 'story' && type !== 'step') || typeof id !== 'string') return null;
  return { type, id, ...(typeof name === 'string' ? { name } : {}) };
}

/** By which another story is known among the steps of this one. */
export const storyBox = (id: string): string => `story ${id}`;

/** Every place that leads somewhere, in the order of the file. */
export function referencesOf(value: Json, path: Path = []): Reference[] {
  if (Array.isArray(value)) return value.flatMap((item: Json, place) => referencesOf(item, [...path, place]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    if (free.has(key)) return [];
    const target = targetFields.has(key) ? asTarget(child) : null;
    return target ? [{ path: [...path, key], target }] : referencesOf(child, [...path, key]);
  });
}

export function referencesTo(story: JsonObject, id: string): Reference[] {
  return referencesOf(story).filter(({ target }) => target.id === id);
}

/** Writes the name anew wherever a target carries it. */
export function renameTargets(story: JsonObject, id: string, name: string): JsonObject {
  const named = referencesTo(story, id).filter(({ target }) => target.name !== undefined);
  return named.reduce((made, { path }) => set(made, [...path, 'name'], name), story);
}

/** Leads to other ids, where the map has them. */
export function retarget(value: Json, ids: ReadonlyMap<string, string>): Json {
  return changeObjects(value, object => {
    const id = asTarget(object) && ids.get(textOf(object['id']));
    return id ? set(object, ['id'], id) : object;
  });
}

/**
 * Takes away what leads to a step: the connection with its conditions, or the target where there may be none. A button
 * keeps its target, because it must have one; the check then says that it leads nowhere.
 */
export function withoutReferencesTo(story: JsonObject, id: string): JsonObject {
  const found = referencesTo(story, id).toReversed();
  return found.reduce((made, { path }) => {
    const [place, list] = [path.at(-2), path.at(-3)];
    if (list === 'connections' && typeof place === 'number') return set(made, path.slice(0, -1), undefined);
    if (path.at(-2) === 'action') return made;
    return set(made, path, path.at(-1) === 'afterRelease' || path.at(-2) === 'fallback' ? undefined : null);
  }, story);
}

/** The step in whose lines a place is; null outside of the steps. */
export function stepAround(story: JsonObject, path: Path): string | null {
  return path[0] === 'steps' ? textOf(valueAt(story, [...path.slice(0, 2), 'id'])) : null;
}
