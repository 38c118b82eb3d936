import { expect, test } from 'vitest';
import { parse } from '../../../../src/features/stories/designer/document/parse';
import { write } from '../../../../src/features/stories/designer/document/write';
import { linesOf, setsOf, withPhrase } from '../../../../src/features/stories/understanding/phrases';

const file = `{
  "name": "Order",
  "triggers": [
    { "type": "keywords", "keywords": ["tracking"] },
    { "type": "intent", "id": "i", "phrases": ["where is my order"] }
  ]
}
`;

function added(text: string, phrase: string): string {
  const story = parse(text);
  return write({ ...story, root: withPhrase(story.root, phrase) });
}

test('a sentence becomes a phrase of the first trigger of phrases, and the rest of the file stays as it is', () => {
  expect(added(file, 'my lamp?')).toBe(file.replace('"where is my order"]', '"where is my order", "my lamp?"]'));
});

test('a phrase that is there already stays alone', () => {
  expect(added(file, 'where is my order')).toBe(file);
});

test('a story without phrases gets a trigger for them', () => {
  const story = withPhrase(parse('{ "name": "Order" }').root, 'my lamp?');
  expect(story['triggers']).toEqual([{ type: 'intent', id: expect.stringMatching(/^[0-9a-z]{24}$/), phrases: ['my lamp?'] }]);
});

test('sets of synonyms are lines, and lines are sets', () => {
  expect(linesOf([['lamp', 'light'], ['wall lamp', 'sconce']])).toBe('lamp, light\nwall lamp, sconce');
  expect(setsOf(' lamp , light\n\nwall lamp, sconce,')).toEqual([['lamp', 'light'], ['wall lamp', 'sconce']]);
});
