import { set } from './edit';
import { type Json, type JsonObject, textOf } from './json';
import { nameOfStep, stepsOf } from './steps';

/** What two people made of one story. */
interface Merged {
  story: JsonObject;
  /** Steps, and other fields, by what they are called. */
  mine: string[];
  theirs: string[];
  /** Changed by both: mine is taken. */
  both: string[];
  /** The ids of the steps that anybody changed. */
  changed: string[];
}

/** Theirs, with each step and field that I changed since the version we both began from. */
export function merge(
  base: JsonObject, mine: JsonObject, theirs: JsonObject, nameOfPart: (field: string) => string = field => field,
): Merged {
  const told: Merged = { story: theirs, mine: [], theirs: [], both: [], changed: [] };
  const note = (name: string, byMe: boolean, byThem: boolean) => {
    if (byMe) (byThem ? told.both : told.mine).push(name);
    else if (byThem) told.theirs.push(name);
  };
  for (const key of new Set([base, mine, theirs].flatMap(each => Object.keys(each)))) {
    if (key === 'steps') continue;
    const byMe = !same(base[key], mine[key]);
    note(nameOfPart(key), byMe, !same(base[key], theirs[key]));
    if (byMe) told.story = set(told.story, [key], mine[key]);
  }
  const [before, own, other] = [base, mine, theirs].map(byId) as [Steps, Steps, Steps];
  for (const id of new Set([...before.keys(), ...own.keys(), ...other.keys()])) {
    const [past, here, there] = [before.get(id), own.get(id), other.get(id)];
    const [byMe, byThem] = [!same(past, here), !same(past, there)];
    note(nameOfStep((byMe ? here : there) ?? here ?? there ?? past), byMe, byThem);
    if (byMe || byThem) told.changed.push(id);
  }
  return { ...told, story: set(told.story, ['steps'], mergeSteps(before, own, other)) };
}

type Steps = ReadonlyMap<string, JsonObject>;

function byId(story: JsonObject): Steps {
  return new Map(stepsOf(story).map(step => [textOf(step['id']), step]));
}

/** In their order; what I added stands behind the step that I put it behind. */
function mergeSteps(before: Steps, mine: Steps, theirs: Steps): Json[] {
  const kept = [...theirs.keys()].filter(id => mine.has(id) || !before.has(id) || !same(before.get(id), theirs.get(id)));
  let last = -1;
  for (const id of mine.keys()) {
    const there = kept.indexOf(id);
    if (there >= 0) last = there;
    else if (!before.has(id) || !same(before.get(id), mine.get(id))) kept.splice(++last, 0, id);
  }
  return kept.map(id => (mine.has(id) && !same(before.get(id), mine.get(id)) ? mine.get(id) : (theirs.get(id) ?? mine.get(id))) as Json);
}

function same(one: Json | undefined, other: Json | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
