import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { insert, move, set } from '../../../../src/features/stories/designer/document/edit';
import { parse, type StoryText } from '../../../../src/features/stories/designer/document/parse';
import { write } from '../../../../src/features/stories/designer/document/write';
import { everyDocument } from './documents';

const folder = join(import.meta.dirname, '../../../../../../Bot/stories');
const demo = readdirSync(folder).filter(file => /^[^.]+\.json$/.test(file)).map(file => readFileSync(join(folder, file), 'utf8'));
const odd = [
  '{}', ' { "steps" : [ ] } \n', '\uFEFF{"a":1,\r\n"b":[1,2 ,3]}\r\n', '{"name":"minified","steps":[{"id":"a"},{"id":"b"}]}',
  '{\n\t"deep": [[[{"x": 1.0e2}]]],\n\n\t"1": "\\u00e9", "__proto__": 3\n}', '{"same":1,"same":2}',
];

function edited(text: string, change: (story: StoryText['root']) => StoryText['root']): string {
  const story = parse(text);
  return write({ ...story, root: change(story.root) });
}

/** The lines that are in one of the two texts only. */
function changedLines(before: string, after: string): { gone: string[]; made: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return { gone: old.filter(line => !now.includes(line)), made: now.filter(line => !old.includes(line)) };
}

describe('a story that is opened and not changed', () => {
  it.each([...demo, ...odd, ...everyDocument])('is saved byte by byte: %#', text => {
    expect(write(parse(text))).toBe(text);
  });

  it('is the same after a change and back', () => {
    for (const text of demo) {
      expect(edited(text, story => set(set(story, ['name'], 'Other'), ['name'], JSON.parse(text).name as string))).toBe(text);
      expect(edited(text, story => move(move(story, ['steps'], 0, 1), ['steps'], 1, 0))).toBe(text);
    }
  });
});

describe('a changed story', () => {
  const text = demo.find(each => each.includes('"Ask for the number"')) ?? '';

  it('changes its own line only', () => {
    const { gone, made } = changedLines(text, edited(text, story => set(story, ['steps', 0, 'name'], 'Ask “again”')));
    expect(gone).toEqual(['      "name": "Ask for the number",']);
    expect(made).toEqual(['      "name": "Ask “again”",']);
  });

  it('has a new field behind the others, and none that was taken away', () => {
    const after = edited(text, story => set(story, ['steps', 0, 'leaveOnIntent'], false));
    expect(changedLines(text, after).made).toEqual(['      "leaveOnIntent": false']);
    expect(edited(after, story => set(story, ['steps', 0, 'leaveOnIntent'], undefined))).toBe(text);
  });

  it('has a new item in the style of the file', () => {
    const action = { type: 'wait_action', duration: 2 };
    const { gone, made } = changedLines(text, edited(text, story => insert(story, ['steps', 0, 'actions'], 0, action)));
    expect(gone).toEqual([]);
    expect(made).toEqual(['        { "type": "wait_action", "duration": 2 },']);
  });

  it('keeps fields that nobody knows, blanks and names of digits where they stand', () => {
    const own = '{\n\t"x-own" : [1,2],\n\n\t"1": true, "n": 1.0e2, "e": "\\u00e9", "name": "a"\n}';
    expect(edited(own, story => set(story, ['name'], 'b'))).toBe(own.replace('"a"', '"b"'));
  });

  it('stays on one line where the file has one', () => {
    expect(edited('{"steps":[{"id":"a"}]}', story => insert(story, ['steps'], 1, { id: 'b', actions: [] })))
      .toBe('{"steps":[{"id":"a"},{"id":"b","actions":[]}]}');
  });

  it('means what was meant, whatever was changed', () => {
    for (const each of [...demo, ...everyDocument]) {
      const after = edited(each, story => insert(set(story, ['a', 'b'], [1, { c: null }]), ['steps'], 0, { id: 'x' }));
      const meant = JSON.parse(each) as { steps: unknown[] };
      expect(JSON.parse(after)).toEqual({ ...meant, steps: [{ id: 'x' }, ...meant.steps], a: { b: [1, { c: null }] } });
    }
  });
});

it.each(['', '[]', 'null', '{', '{"a":1,}', '{"a" 1}', '{"a":}', '{"a":1} x', '{"a":"\n"}', '{a:1}', '['.repeat(40)])(
  'no story: %s', text => expect(() => parse(text)).toThrow(SyntaxError));
