export interface StepOutline {
  id: string;
  name: string;
  actions: string[];
}

type Json = Record<string, unknown>;

/** A story as its author would tell it: its steps, and in each what is done, in order. */
export function outlineOf(story: Json): StepOutline[] {
  const body = isObject(story['story']) ? story['story'] : story;
  const steps = Array.isArray(body['steps']) ? body['steps'] : [];
  return steps.filter(isObject).map((step, place) => {
    const id = textOf(step['id']) || String(place + 1);
    const actions = Array.isArray(step['actions']) ? step['actions'] : [];
    return { id, name: textOf(step['name']) || id, actions: actions.filter(isObject).map(actionWords) };
  });
}

function actionWords(action: Json): string {
  const kind = textOf(action['type'] ?? action['action']).replaceAll('_', ' ');
  const said = firstText(action['text'] ?? action['message'] ?? action['messages'] ?? action['texts']);
  return said === '' ? kind : `${kind}: ${said}`;
}

function firstText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  for (const held of Object.values(value)) {
    const text = firstText(held);
    if (text !== '') return text;
  }
  return '';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
