import { expect, it } from 'vitest';
import { set } from '../../../../src/features/stories/designer/document/edit';
import { begin, change, redo, undo } from '../../../../src/features/stories/designer/document/history';
import { languagesIn, nameIn, textIn, withText } from '../../../../src/features/stories/designer/document/languages';
import { type JsonObject, textOf } from '../../../../src/features/stories/designer/document/json';
import { referencesOf, referencesTo } from '../../../../src/features/stories/designer/document/references';
import {
  addJump, addStep, moveStep, pasteSteps, removeSteps, renameStep, stepOf, stepsOf,
} from '../../../../src/features/stories/designer/document/steps';

const to = (id: string) => ({ type: 'step', id, name: `Step ${id}` });
const button = (id: string) => ({ title: 'Go', action: { type: 'go_to_action', target: to(id), sessionValues: { target: to('a') } } });
const story: JsonObject = {
  name: 'Test',
  steps: [
    {
      id: 'a', name: 'Step a', actions: [
        {
          type: 'jump_to_action',
          connections: [{ target: to('b'), predicates: [] }, { target: to('c'), predicates: [] }],
          defaultTarget: to('b'),
        },
        { type: 'send_quick_replies_action', buttons: [button('b')] },
      ],
    },
    { id: 'b', name: 'Step b', actions: [], fallback: { target: to('b') } },
    { id: 'c', name: 'Step c', actions: [] },
  ],
  afterRelease: to('b'),
};
const ids = (of: JsonObject) => stepsOf(of).map(step => textOf(step['id']));

it('what leads to a step is found, and not what only looks like it', () => {
  expect(referencesTo(story, 'b').map(({ path }) => path.join('/'))).toEqual([
    'steps/0/actions/0/connections/0/target', 'steps/0/actions/0/defaultTarget', 'steps/0/actions/1/buttons/0/action/target',
    'steps/1/fallback/target', 'afterRelease',
  ]);
  expect(referencesTo(story, 'a')).toEqual([]);
});

it('a new name goes to every place that leads to the step', () => {
  const renamed = renameStep(story, 'b', 'Hello');
  expect(referencesTo(renamed, 'b').map(({ target }) => target.name)).toEqual(Array.from({ length: 5 }, () => 'Hello'));
  expect(stepOf(renamed, 'b')?.['name']).toBe('Hello');
});

it('a removed step takes along what leads to it, and a button keeps its place', () => {
  const left = removeSteps(story, ['b']);
  expect(ids(left)).toEqual(['a', 'c']);
  expect(referencesTo(left, 'b').map(({ path }) => path.join('/'))).toEqual(['steps/0/actions/1/buttons/0/action/target']);
  expect(referencesTo(left, 'c')).toHaveLength(1);
  expect(left['afterRelease']).toBeUndefined();
});

it('copies have ids of their own and lead to each other', () => {
  const pasted = pasteSteps(story, stepsOf(story).slice(0, 2), 'a');
  expect(ids(pasted.story)).toEqual(['a', ...pasted.ids, 'b', 'c']);
  expect(pasted.ids.every(id => /^[a-z0-9]{24}$/.test(id))).toBe(true);
  const [first = '', second = ''] = pasted.ids;
  const copy = stepOf(pasted.story, first);
  expect(referencesOf(copy ?? null).map(({ target }) => target.id)).toEqual([second, 'c', second, second]);
});

it('steps are added and moved, not past the ends', () => {
  const added = addStep(story, 'New', 'a');
  expect(ids(added.story)).toEqual(['a', added.id, 'b', 'c']);
  expect(ids(moveStep(story, 'c', -1))).toEqual(['a', 'c', 'b']);
  expect(moveStep(story, 'a', -1)).toBe(story);
});

it('a way drawn to another step is a jump, then one more way of it', () => {
  const once = addJump(story, 'c', 'a');
  expect(stepOf(once, 'c')?.['actions']).toEqual([{ type: 'jump_to_action', connections: [], defaultTarget: to('a') }]);
  const twice = addJump(once, 'c', 'b');
  expect(referencesTo(twice, 'b').map(({ path }) => path.join('/'))).toContain('steps/2/actions/0/connections/0/target');
});

it('a text for everybody becomes one per language with its second one', () => {
  expect(withText('Hello', 'fr', 'Bonjour')).toEqual({ en: 'Hello', fr: 'Bonjour' });
  expect(withText({ en: 'Hello', fr: 'Bonjour' }, 'fr', '')).toEqual({ en: 'Hello' });
  expect(withText({ en: 'Hello', fr: 'Bonjour' }, 'de', 'Hallo')).toEqual({ en: 'Hello', fr: 'Bonjour', de: 'Hallo' });
  expect([textIn('Hello', 'en'), textIn('Hello', 'fr')]).toEqual(['Hello', '']);
});

it('the languages of a story are those of its texts and names', () => {
  expect(languagesIn(set(story, ['title'], { en: 'Test', de: 'Probe' }))).toEqual(['en', 'fr', 'de']);
  expect(languagesIn(set(story, ['steps', 0, 'names'], { 'pt-BR': 'Passo' }))).toEqual(['en', 'fr', 'pt-BR']);
  expect([nameIn({ name: 'One', names: { fr: 'Un' } }), nameIn({ name: 'One', names: { en: 'First' } })]).toEqual(['One', 'First']);
});

it('typing on in one place is undone at once', () => {
  const typed = change(change(change(begin(0), 1, 'name'), 2, 'name'), 3);
  expect(undo(typed).now).toBe(2);
  expect(undo(undo(typed)).now).toBe(0);
  expect(redo(redo(undo(undo(typed)))).now).toBe(3);
});
