import { languageName } from '../../../texts/times';
import type { JsonObject } from '../designer/document/json';
import { fieldWords, typeWords } from '../designer/vocabulary/words';
import { predicateWords } from '../designer/words';
import { type Json, objectsOf, type StoryWords, textOf } from './leaves';

/** The words of stories in the reader's language, with the names of the stories and steps that are known. */
export function storyWords(stories: readonly { id: string; name: string }[], versions: readonly (Json | null)[]): StoryWords {
  const steps = versions.flatMap(version => objectsOf(version?.['steps'])).map(step => [textOf(step['id']), textOf(step['name'])] as const);
  const names = new Map([...stories.map(({ id, name }) => [id, name] as const), ...steps]);
  return {
    type: typeWords,
    field: fieldWords,
    predicate: predicate => predicateWords(predicate as JsonObject),
    language: languageName,
    target: ({ id, name }) => `→ ${names.get(textOf(id)) || textOf(name) || textOf(id)}`,
  };
}
