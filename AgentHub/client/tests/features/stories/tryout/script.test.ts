import { expect, it } from 'vitest';
import type { TraceLine } from '../../../../src/api/wire';
import { pathOf } from '../../../../src/features/stories/tryout/path';
import { and, type Script, testOf, type Tried, withClock, withoutLast } from '../../../../src/features/stories/tryout/script';
import { withoutTest, withTest } from '../../../../src/features/stories/tests/testFile';
import { entry } from '../../../cast';

const begun: Script = { at: '2027-03-28T03:00', locale: 'fr-FR', start: {}, conversation: [] };

const tried: Tried = {
  at: '2027-03-28T03:00:05+02:00',
  online: false,
  because: '',
  reason: null,
  holder: null,
  request: { state: 'open', message: 'Ma lampe' },
  schedule: { timeZone: 'Europe/Paris', slots: [], exceptions: [] },
  turns: [
    {
      entries: [entry(1, 'user', { text: 'allô' }), entry(2, 'bot', { type: 'typing' }), entry(3, 'bot', { text: 'Personne.' })],
      buttons: ['Attendre'], trace: [], at: '', problem: null,
    },
    {
      entries: [entry(4, 'system', { text: 'Un agent a rejoint la conversation' })],
      buttons: ['Attendre'], trace: [], at: '', problem: null,
    },
  ],
};

it('what was tried is a test that expects what the bot did', () => {
  const script = and(and(begun, { user: 'allô' }), { agent: 'Ana', does: 'take control' });
  expect(testOf('La nuit', script, tried)).toEqual({
    name: 'La nuit',
    at: '2027-03-28T03:00',
    locale: 'fr-FR',
    conversation: [
      { user: 'allô' }, { bot: ['Personne.'] }, { buttons: ['Attendre'] },
      { agent: 'Ana', does: 'take control' }, { notice: 'Un agent a rejoint la conversation' },
      { request: 'open', message: 'Ma lampe' },
    ],
  });
});

it('the clock is when it begins, until something has happened', () => {
  expect(withClock(begun, '2027-03-29T10:00')).toEqual({ ...begun, at: '2027-03-29T10:00' });
  const later = withClock(and(begun, { user: 'hi' }), '2027-03-29T10:00');
  expect(later.conversation.at(-1)).toEqual({ at: '2027-03-29T10:00' });
  expect(withoutLast(later).conversation).toEqual([{ user: 'hi' }]);
});

it('a test is added to a file, or begins one, and is taken away again', () => {
  const file = withTest(null, { name: 'one' }, tried.schedule);
  expect(file).toEqual({ schemaVersion: 1, schedule: tried.schedule, tests: [{ name: 'one' }] });
  const both = withTest({ ...file, more: true }, { name: 'two' }, null);
  expect(withoutTest(both, 0)).toEqual({ ...file, more: true, tests: [{ name: 'two' }] });
});

const line = (kind: TraceLine['kind'], path: string | null, holds: boolean | null = null): TraceLine =>
  ({ kind, text: 'why', reason: null, about: null, holds, place: { story: 's', step: 'a', path } });

it('the way has its conditions where they were asked', () => {
  const decided: TraceLine = { kind: 'decision', text: 'because', reason: 'arrived', about: null, holds: null, place: null };
  const way = [decided, line('step', null), line('line', 'actions/0'), line('condition', 'actions/1/connections/0/predicates/0', false),
    line('condition', 'actions/1/connections/1/predicates/0', true), line('condition', 'then/connections/0/predicates/0', true)];
  expect(pathOf(way)).toEqual([
    { story: 's', step: 'a' },
    { story: 's', step: 'a', action: 'actions/0' },
    {
      story: 's',
      step: 'a',
      action: 'actions/1',
      verdicts: [
        { path: 'actions/1/connections/0/predicates/0', holds: false, found: null, support: null },
        { path: 'actions/1/connections/1/predicates/0', holds: true, found: null, support: null },
      ],
    },
    { story: 's', step: 'a', verdicts: [{ path: 'then/connections/0/predicates/0', holds: true, found: null, support: null }] },
  ]);
});
