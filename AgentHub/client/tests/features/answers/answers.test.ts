import { describe, expect, it } from 'vitest';
import {
  type CannedAnswer, fillIn, firstGap, gapsIn, matching, searchIn, textFor, withoutGaps,
} from '../../../src/features/answers/answers';

const answer = (shortcut: string, text: string, translations: Record<string, string> = {}): CannedAnswer =>
  ({ id: shortcut, shortcut, text, translations, updatedAt: '', updatedBy: '' });
const values = { 'user.name': 'Ada', 'agent.name': 'Grace' };
const ofGuest = { ...values, 'user.name': null };

describe('a canned answer', () => {
  it('has its variables filled in', () => {
    expect(fillIn('Hello {{user.name}}, {{ agent.name }} here. {y}', values)).toBe('Hello Ada, Grace here. {y}');
  });

  it('is not filled in twice when a user is named like a variable', () => {
    expect(fillIn('Hi {{user.name}}', { ...values, 'user.name': '{{agent.name}}' })).toBe('Hi {{agent.name}}');
  });

  it('says what stands behind the bar to somebody who gave no name, and leaves a gap where nothing does', () => {
    expect(fillIn('Hello {{user.name|there}}!', ofGuest)).toBe('Hello there!');
    expect(fillIn('Hello {{user.name}}!', ofGuest)).toBe('Hello {{user.name}}!');
  });

  it('has what is known of the user, else what stands behind the bar, else the gap for the agent to see', () => {
    const text = '{{@user.Plan}} {{ @user.City | Lyon}} {{@user.Street}} {{@session.Plan}} {{toString}} {{@user.constructor}}';
    expect(fillIn(text, values, { Plan: 'gold' })).toBe('gold  Lyon {{@user.Street}} {{@session.Plan}} {{toString}} {{@user.constructor}}');
  });

  it('names its gaps, and goes without them as a story would', () => {
    const draft = 'Hello {{user.name}}, from {{ @user.City }} or {{user.name}}?';
    expect(gapsIn(draft)).toEqual(['user.name', '@user.City']);
    expect(withoutGaps(draft)).toBe('Hello, from or?');
    expect(firstGap(draft)).toEqual({ from: 6, to: 19 });
    expect([gapsIn('Hello {there}'), firstGap('Hello')]).toEqual([[], null]);
  });

  it('is said in the language of the conversation, if the team has written it in that', () => {
    const hello = answer('hello', 'Hello', { fr: 'Bonjour' });
    expect(['fr', 'fr-CA', 'FR_fr', 'de', null].map(locale => textFor(hello, locale))).toEqual(
      ['Bonjour', 'Bonjour', 'Bonjour', 'Hello', 'Hello'],
    );
  });

  it('is looked for only behind a slash that begins the draft', () => {
    expect(['/', '/He', '/hello there', 'see /hello', 'hello'].map(searchIn)).toEqual(['', 'he', null, null, null]);
  });

  it('is found by the beginning of its shortcut first, then by its words in any language', () => {
    const all = [answer('bye', 'Goodbye, hello again'), answer('hello', 'Hi'), answer('x', 'nothing', { fr: 'Ohé Hélène' })];
    expect(matching(all, 'hel').map(({ shortcut }) => shortcut)).toEqual(['hello', 'bye']);
    expect(matching(all, 'hélè').map(({ shortcut }) => shortcut)).toEqual(['x']);
    expect(matching(all, '')).toHaveLength(3);
  });
});
