import { insert } from '../designer/document/edit';
import { type JsonObject, listOf, objectsOf } from '../designer/document/json';
import { newId } from '../designer/document/ids';

/** The story with one more phrase: in its first trigger of phrases, or in a new one. A phrase that is there already stays alone. */
export function withPhrase(story: JsonObject, phrase: string): JsonObject {
  const triggers = objectsOf(story['triggers']);
  const place = triggers.findIndex(({ type }) => type === 'intent');
  if (place < 0) return insert(story, ['triggers'], triggers.length, { type: 'intent', id: newId(), phrases: [phrase] });
  const phrases = listOf(triggers[place]?.['phrases']);
  return phrases.includes(phrase) ? story : insert(story, ['triggers', place, 'phrases'], phrases.length, phrase);
}

/** A set a line, its words between commas. */
export function linesOf(sets: unknown): string {
  return listOf(sets).map(set => listOf(set).join(', ')).join('\n');
}

export function setsOf(lines: string): string[][] {
  return lines.split('\n').filter(line => line.trim() !== '').map(line => line.split(',').map(word => word.trim()).filter(Boolean));
}
