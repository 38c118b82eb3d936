export type Json = Record<string, unknown>;

/** How the small parts of a story are said. */
export interface StoryWords {
  /** "Say a text" for `send_text_action`. */
  type: (type: string) => string;
  /** "Message" for `message`. */
  field: (name: string) => string;
  /** "Support team is online". */
  predicate: (predicate: Json) => string;
  /** "French" for `fr`. */
  language: (code: string) => string;
  /** The name of a story or a step; its id if nobody knows it. */
  target: (target: Json) => string;
}

/** A part of a story that is said in a few words: a text, a number, a target, a condition. */
interface Leaf {
  /** What it is, from the outside in: "Buttons 2 · Title (French)". */
  label: string;
  value: string;
}

/** All parts of an action, or of another object of a story, by their path. */
export function leavesOf(value: unknown, words: StoryWords): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const keep = (path: string, label: string, said: string) => leaves.set(path, { label, value: said });
  const walk = (part: unknown, path: string, label: string): void => {
    if (Array.isArray(part)) {
      part.forEach((item, place) => walk(item, `${path}/${place}`, part.length > 1 ? `${label} ${place + 1}` : label));
    } else if (!isObject(part)) {
      if (part !== null && part !== undefined) keep(path, label, String(part));
    } else if (isTarget(part)) {
      keep(path, label, words.target(part));
    } else if (isPredicate(part)) {
      keep(path, label, words.predicate(part));
    } else if (isLocalized(part)) {
      for (const [code, text] of Object.entries(part)) keep(`${path}/${code}`, `${label} (${words.language(code)})`, String(text));
    } else {
      for (const [name, inner] of Object.entries(part)) {
        if (name === 'type' || (name === 'id' && typeof part['type'] !== 'string')) continue;
        walk(inner, `${path}/${name}`, within(label, words.field(name)));
      }
    }
  };
  walk(value, '', '');
  return leaves;
}

const within = (label: string, inner: string) => (label === '' ? inner : `${label} · ${inner}`);

function isTarget({ type, id }: Json): boolean {
  return (type === 'story' || type === 'step') && typeof id === 'string';
}

function isPredicate({ type, condition }: Json): boolean {
  return typeof type === 'string' && type.startsWith('connection_') && isObject(condition);
}

function isLocalized(part: Json): boolean {
  return typeof part['en'] === 'string' || typeof part['fr'] === 'string';
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectsOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
