import { isObject, type Json, type JsonObject, objectsOf, textOf } from './json';
import { nameOfStep, stepsOf } from './steps';

/** A value that texts and conditions can use. */
export interface Variable {
  /** As one writes it between the braces. */
  name: string;
  kind: 'message' | 'session' | 'user' | 'support';
  key: string;
  /** The names of the steps that set it; none for what the bot knows by itself. */
  setIn: readonly string[];
}

const always: readonly Variable[] = [
  { name: '@message', kind: 'message', key: '', setIn: [] },
  { name: '@support.NextOpening', kind: 'support', key: 'NextOpening', setIn: [] },
  { name: '@user.id', kind: 'user', key: 'id', setIn: [] },
  { name: '@user.name', kind: 'user', key: 'name', setIn: [] },
];

/** All values of a story, with the steps that set them. */
export function variablesOf(story: JsonObject): Variable[] {
  const found = new Map<string, Set<string>>();
  for (const step of stepsOf(story)) {
    for (const name of setBy(step)) found.set(name, (found.get(name) ?? new Set()).add(nameOfStep(step)));
  }
  const own = [...found].map(([name, steps]): Variable => {
    const [kind = '', key = ''] = name.slice(1).split(/\.(.*)/s);
    return { name, kind: kind as Variable['kind'], key, setIn: [...steps] };
  });
  return [...always, ...own.toSorted((one, other) => one.name.localeCompare(other.name))];
}

function setBy(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(setBy);
  if (!isObject(value)) return [];
  const inner = Object.entries(value).flatMap(([key, child]) => (key === 'sessionValues' || key === 'payload' ? [] : setBy(child)));
  return [...setHere(value), ...inner];
}

function setHere({ type, key, sessionValues, documents, condition, userData }: JsonObject): string[] {
  const clicked = isObject(sessionValues) ? Object.keys(sessionValues).map(name => `@session.${name}`) : [];
  switch (type) {
    case 'store_session_value_action':
      return key === '' ? [] : [`@session.${textOf(key)}`];
    case 'set_user_attribute_action':
      return key === '' ? [] : [`@user.${textOf(key)}`];
    case 'customer_satisfaction_action':
      return ['@session.satisfaction'];
    case 'ask_location_action':
      return ['@session.location'];
    case 'ask_document_action':
      return objectsOf(documents).map(({ name }) => `@session.${textOf(name)}`);
    case 'connection_predicate':
      return groupsOf(isObject(condition) ? textOf(condition['pattern']) : '');
    default:
      return textOf(userData) === '' ? clicked : [...clicked, '@user.userData'];
  }
}

/** What a pattern names is kept under that name. */
function groupsOf(pattern: string): string[] {
  return [...pattern.matchAll(/\(\?P?<(\w+)>/g)].map(([, name = '']) => `@session.${name}`);
}
