import type { ReactElement } from 'react';
import { expect, it } from 'vitest';
import { graphOf } from '../../../../src/features/stories/designer/canvas/graph';
import { edgesOf } from '../../../../src/features/stories/designer/canvas/nodes';
import type { JsonObject } from '../../../../src/features/stories/designer/document/json';
import { judged } from '../../../../src/features/stories/designer/editor/judged';
import { waysOf } from '../../../../src/features/stories/designer/editor/ways';
import { verdictsOf } from '../../../../src/features/stories/tryout/path';

const step = (id: string) => ({ type: 'step', id });
const online = { type: 'connection_team_predicate', condition: { type: 'is_online' } };
const lamp = {
  type: 'connection_predicate', condition: { type: 'contains', values: ['lamp'] }, valueGetter: { type: 'session_value', key: 'what' },
};
const story: JsonObject = {
  id: 'own', name: 'Own', steps: [
    {
      id: 'a', name: 'Hello', actions: [{
        type: 'jump_to_action', defaultTarget: step('c'), connections: [{ target: step('b'), predicates: [online, lamp] }],
      }],
    },
    { id: 'b', name: 'Agent', actions: [] },
    { id: 'c', name: 'Later', actions: [] },
  ],
};

const support = { kind: 'closedDay' as const, exceptionName: 'Christmas' };
const verdict = (place: number, holds: boolean) => ({
  path: `actions/0/connections/0/predicates/${place}`, holds, found: place === 1 ? 'a sofa' : null,
  support: place === 0 ? support : null,
});

const wordsBy = (...verdicts: ReturnType<typeof verdict>[]) => {
  const found = verdictsOf([{ story: 'own', step: 'a', action: 'actions/0', verdicts }, { story: 'other', step: 'a' }], 'own');
  return waysOf(story, []).map(way => judged(story, way, found));
};

it('says of a way whether it was open, and why', () => {
  expect(wordsBy(verdict(0, true), verdict(1, false))).toEqual([
    { holds: true, words: 'otherwise' },
    {
      holds: false,
      words: expect.stringMatching(/^Support team is online: yes\. .*Christmas.* Session value “what” .*: no \(it is “a sofa”\)$/),
    },
  ]);
  expect(wordsBy(verdict(0, true), verdict(1, true)).map(each => each?.holds)).toEqual([false, true]);
  expect(wordsBy()).toEqual([null, null]);
});

it('marks the arrows that were open and those that were not', () => {
  const found = verdictsOf([{ story: 'own', step: 'a', action: 'actions/0', verdicts: [verdict(0, false)] }], 'own');
  const edges = edgesOf(graphOf(story, []), new Set(['a', 'c']), way => judged(story, way, found));
  const [taken, left] = ['a jump c', 'a jump b'].map(id => edges.find(edge => edge.id === id)!);
  expect([taken?.className, left?.className]).toEqual(['jump lit', 'jump shut']);
  expect((taken!.label as ReactElement<{ words: string }>).props.words).toBe('✓ otherwise');
  expect(left?.ariaLabel).toMatch(/^From Hello to Agent: .*✗ Closed: Support team is online: no\./);
});
