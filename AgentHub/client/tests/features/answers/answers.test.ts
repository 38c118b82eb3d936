import { describe, expect, it } from 'vitest';
import { type CannedAnswer, fillIn, matching, searchIn } from '../../../src/features/answers/answers';

const answer = (shortcut: string, text: string): CannedAnswer => ({ id: shortcut, shortcut, text, updatedAt: '', updatedBy: '' });
const values = { 'user.name': 'Ada', 'agent.name': 'Grace' };

describe('a canned answer', () => {
  it('has its variables filled in, and keeps what is none', () => {
    expect(fillIn('Hello {{user.name}}, {{ agent.name }} here. {{x}} {y}', values)).toBe('Hello Ada, Grace here. {{x}} {y}');
  });

  it('is not filled in twice when a user is named like a variable', () => {
    expect(fillIn('Hi {{user.name}}', { ...values, 'user.name': '{{agent.name}}' })).toBe('Hi {{agent.name}}');
  });

  it('has what is known of the user, else what stands behind the bar, else the gap for the agent to see', () => {
    const text = '{{@user.Plan}} {{ @user.City | Lyon}} {{@user.Street}} {{@session.Plan}} {{toString}} {{@user.constructor}}';
    expect(fillIn(text, values, { Plan: 'gold' })).toBe('gold  Lyon {{@user.Street}} {{@session.Plan}} {{toString}} {{@user.constructor}}');
  });

  it('is looked for only behind a slash that begins the draft', () => {
    expect(['/', '/He', '/hello there', 'see /hello', 'hello'].map(searchIn)).toEqual(['', 'he', null, null, null]);
  });

  it('is found by the beginning of its shortcut first, then by its words', () => {
    const all = [answer('bye', 'Goodbye, hello again'), answer('hello', 'Hi'), answer('x', 'nothing')];
    expect(matching(all, 'hel').map(({ shortcut }) => shortcut)).toEqual(['hello', 'bye']);
    expect(matching(all, '')).toHaveLength(3);
  });
});
