import { primaryOf } from '../../texts/language';

/** Where the story may go on, and when. */
export interface Way {
  /** In the words of the story vocabulary; null: in any other case. */
  when: string | null;
  to: string;
}

export interface ActionOutline {
  what: string;
  words: string;
  choices: string[];
  ways: Way[];
}

export interface StepOutline {
  id: string;
  name: string;
  actions: ActionOutline[];
  next: Way[];
}

interface StoryOutline {
  name: string;
  phrases: string[];
  steps: StepOutline[];
}

type Json = Record<string, unknown>;

/** A story as its author would tell it: what starts it, its steps, and in each what is done, in order. */
export function outlineOf(story: Json, language: string): StoryOutline {
  const tell = (value: unknown) => wordsIn(value, language);
  return {
    name: textOf(story['name']) || textOf(story['id']),
    phrases: objects(story['triggers']).flatMap(({ phrases }) => list(phrases).map(tell)).filter(Boolean),
    steps: objects(story['steps']).map(step => ({
      id: textOf(step['id']),
      name: textOf(step['name']) || textOf(step['id']),
      actions: objects(step['actions']).map(action => actionOf(action, tell)),
      next: isObject(step['then']) ? waysOf(step['then']) : [],
    })),
  };
}

function actionOf(action: Json, tell: (value: unknown) => string): ActionOutline {
  const { type, key, value, alternatives, text, message, url, cards } = action;
  const said = tell(alternatives) || tell(text) || tell(message) || tell(objects(cards)[0]?.['title']) || textOf(url);
  return {
    what: textOf(type).replace(/_action$/, '').replaceAll('_', ' '),
    words: key === undefined ? said : `${textOf(key)} = ${tell(value)}`,
    choices: choicesOf(action).map(({ title, label }) => tell(title ?? label)).filter(Boolean),
    ways: [...waysOf(action), ...choicesOf(action).flatMap(choice => wayOfChoice(choice, tell))],
  };
}

function choicesOf({ buttons, choices, cards, sections }: Json): Json[] {
  const inner = [...objects(cards), ...objects(sections)].flatMap(choicesOf);
  return [...objects(buttons), ...objects(choices), ...inner];
}

function wayOfChoice(choice: Json, tell: (value: unknown) => string): Way[] {
  const action = isObject(choice['action']) ? choice['action'] : choice;
  const to = targetName(action['target']);
  return to === '' ? [] : [{ when: tell(choice['title'] ?? choice['label']), to }];
}

function waysOf({ connections, defaultTarget, target }: Json): Way[] {
  const ways = objects(connections).map(connection => ({
    when: objects(connection['predicates']).map(conditionWords).join(' & '),
    to: targetName(connection['target']),
  }));
  const otherwise = targetName(defaultTarget) || targetName(target);
  return otherwise === '' ? ways : [...ways, { when: null, to: otherwise }];
}

function conditionWords({ type, condition, valueGetter }: Json): string {
  const asks = isObject(condition) ? condition : {};
  const about = type === 'connection_team_predicate' ? 'support team' : getterWords(valueGetter);
  const compared = textOf(asks['expected'] ?? asks['pattern'] ?? asks['value']);
  return [about, textOf(asks['type']).replaceAll('_', ' '), compared].filter(Boolean).join(' ');
}

function getterWords(getter: unknown): string {
  return isObject(getter) ? (textOf(getter['key']) || textOf(getter['type']).replaceAll('_', ' ')) : '';
}

function targetName(target: unknown): string {
  return isObject(target) ? (textOf(target['name']) || textOf(target['id'])) : '';
}

/** The first text in the reader's language; in the first language that there is, if theirs is missing. */
function wordsIn(value: unknown, language: string): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return wordsIn(value[0], language);
  if (!isObject(value)) return '';
  return wordsIn(value[primaryOf(language)] ?? Object.values(value)[0], language);
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function objects(value: unknown): Json[] {
  return list(value).filter(isObject);
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
