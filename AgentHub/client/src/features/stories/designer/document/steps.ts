import { changeList, insert, move, set } from './edit';
import { newId } from './ids';
import { type Json, type JsonList, type JsonObject, objectsOf, type Path, textOf } from './json';
import { nameIn } from './languages';
import { renameTargets, retarget, withoutReferencesTo } from './references';

export function stepsOf(story: JsonObject): JsonObject[] {
  return objectsOf(story['steps']);
}

/** -1 if there is none. */
export function placeOf(story: JsonObject, id: string): number {
  return stepsOf(story).findIndex(step => step['id'] === id);
}

export function pathOf(story: JsonObject, id: string): Path {
  return ['steps', placeOf(story, id)];
}

export function stepOf(story: JsonObject, id: string): JsonObject | undefined {
  return stepsOf(story).find(step => step['id'] === id);
}

export function nameOfStep(step: JsonObject | undefined): string {
  return step ? nameIn(step) || textOf(step['id']) : '';
}

/** Puts an empty step behind another one, or at the end. */
export function addStep(story: JsonObject, name: string, after?: string): { story: JsonObject; id: string } {
  const id = newId();
  const place = after === undefined ? stepsOf(story).length : placeOf(story, after) + 1;
  return { story: insert(story, ['steps'], place, { id, name, actions: [] }), id };
}

/** Every target that carries the step's name carries the new one. */
export function renameStep(story: JsonObject, id: string, name: string): JsonObject {
  return renameTargets(set(story, [...pathOf(story, id), 'name'], name), id, name);
}

/** Removes steps, and what leads to them. */
export function removeSteps(story: JsonObject, ids: readonly string[]): JsonObject {
  const left = changeList(story, ['steps'], steps => steps.filter(step => !ids.includes(textOf((step as JsonObject)['id']))));
  return ids.reduce(withoutReferencesTo, left);
}

export function moveStep(story: JsonObject, id: string, by: 1 | -1): JsonObject {
  const place = placeOf(story, id);
  return move(story, ['steps'], place, place + by);
}

/** The steps under new ids, with what leads from one of them to another, behind a step or at the end. */
export function pasteSteps(story: JsonObject, steps: JsonList, after?: string): { story: JsonObject; ids: string[] } {
  const copies = objectsOf(steps);
  const ids = new Map(copies.map(step => [textOf(step['id']), newId()]));
  const place = after === undefined ? stepsOf(story).length : placeOf(story, after) + 1;
  const made: Json[] = copies.map(step => retarget(set(step, ['id'], ids.get(textOf(step['id'])) ?? newId()), ids));
  const pasted = changeList(story, ['steps'], list => [...list.slice(0, place), ...made, ...list.slice(place)]);
  return { story: pasted, ids: [...ids.values()] };
}

/** Leads from a step to another one at its end: a jump, or one more way of the jump that is there. */
export function addJump(story: JsonObject, from: string, to: string): JsonObject {
  const path = [...pathOf(story, from), 'actions'];
  const actions = objectsOf(stepOf(story, from)?.['actions']);
  const target = { type: 'step', id: to, name: textOf(stepOf(story, to)?.['name']) };
  const last = actions.at(-1);
  if (last?.['type'] !== 'jump_to_action') {
    return insert(story, path, actions.length, { type: 'jump_to_action', connections: [], defaultTarget: target });
  }
  const jump = [...path, actions.length - 1];
  if (last['defaultTarget'] === null) return set(story, [...jump, 'defaultTarget'], target);
  const predicates = [{ type: 'connection_team_predicate', condition: { type: 'is_online' } }];
  return insert(story, [...jump, 'connections'], objectsOf(last['connections']).length, { type: 'flow_connection', target, predicates });
}
