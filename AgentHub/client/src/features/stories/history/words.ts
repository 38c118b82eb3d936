import { languageName } from '../../../texts/times';
import { isObject, type Json, objectsOf, type StoryWords, textOf } from './leaves';

/** The words of stories in the reader's language, with the names of the stories and steps that are known. */
export function storyWords(stories: readonly { id: string; name: string }[], versions: readonly (Json | null)[]): StoryWords {
  const steps = versions.flatMap(version => objectsOf(version?.['steps'])).map(step => [textOf(step['id']), textOf(step['name'])] as const);
  const names = new Map([...stories.map(({ id, name }) => [id, name] as const), ...steps]);
  return {
    type: typeWords,
    field: typeWords,
    predicate: predicateWords,
    language: languageName,
    target: ({ id, name }) => `→ ${names.get(textOf(id)) || textOf(name) || textOf(id)}`,
  };
}

const typeWords = (type: string) => type.replace(/_action$/, '').replaceAll('_', ' ');

function predicateWords({ type, valueGetter, condition }: Json): string {
  const getter = isObject(valueGetter) ? valueGetter : {};
  const asked = isObject(condition) ? condition : {};
  const operand = Array.isArray(asked['values']) ? asked['values'].map(textOf).join(', ')
    : textOf(asked['expected'] ?? asked['pattern'] ?? asked['maximum'] ?? asked['minimum']);
  return [typeWords(textOf(getter['type'] ?? type)), textOf(getter['key']), typeWords(textOf(asked['type'])), operand]
    .filter(Boolean).join(' ');
}
