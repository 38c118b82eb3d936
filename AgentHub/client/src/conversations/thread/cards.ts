import type { Attachment, CardAction } from '../../api/activity';
import { titleOf } from '../../workspace/threadLines';

/** What a reader needs of a card: its words, its picture, and the choices that it offered. */
interface CardSummary {
  title: string;
  words: string[];
  picture: string | null;
  choices: string[];
}

type Json = Record<string, unknown>;

/** Null when the attachment is no card. */
export function summarizeCard({ contentType, content }: Attachment): CardSummary | null {
  if (!contentType?.startsWith('application/vnd.microsoft.') || !isObject(content)) return null;
  return contentType.endsWith('card.adaptive') ? adaptive(content) : classic(content);
}

function classic(card: Json): CardSummary {
  const [image] = listOf(card['images'] ?? card['image']);
  return {
    title: textOf(card['title']),
    words: [textOf(card['subtitle']), textOf(card['text'])].filter(Boolean),
    picture: isObject(image) ? textOf(image['url']) || null : null,
    choices: [...listOf(card['buttons']), ...listOf(card['tap'])].map(asChoice).filter(Boolean),
  };
}

/** Adaptive cards nest; their words are read in order, whatever holds them. */
function adaptive(card: Json): CardSummary {
  const words: string[] = [];
  const choices: string[] = [];
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) return part.forEach(walk);
    if (!isObject(part)) return;
    const type = textOf(part['type']);
    if (type === 'TextBlock' || type === 'TextRun') words.push(textOf(part['text']));
    if (type === 'Fact' || ('title' in part && 'value' in part && type === '')) {
      words.push(`${textOf(part['title'])}: ${textOf(part['value'])}`);
    }
    if (type.startsWith('Action.')) choices.push(textOf(part['title']));
    for (const held of Object.values(part)) if (typeof held === 'object') walk(held);
  };
  walk(card);
  const [title = '', ...rest] = words.filter(Boolean);
  return { title, words: rest, picture: null, choices: choices.filter(Boolean) };
}

function asChoice(action: unknown): string {
  return isObject(action) ? titleOf(action as CardAction) : '';
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
