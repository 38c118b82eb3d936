import { describe, expect, it } from 'vitest';
import { type Difference, differences } from '../../../../src/features/stories/history/difference';
import type { Json } from '../../../../src/features/stories/history/leaves';
import { storyWords } from '../../../../src/features/stories/history/words';

const say = (text: unknown) => ({ type: 'send_text_action', alternatives: [text] });
const step = (id: string, name: string, ...actions: Json[]) => ({ id, name, actions });
const story = (...steps: Json[]): Json => ({ schemaVersion: 1, id: 'a', name: 'Order status', steps });

const told = (before: Json | null, after: Json | null) =>
  differences(before, after, storyWords([{ id: 'human', name: 'Human' }], [before, after])).map(words);

function words({ step: where, kind, what, before, after }: Difference): string {
  return `${where ?? '*'} | ${what} ${kind}: ${before} → ${after}`;
}

const jump = (to: Json, condition: string) => ({
  type: 'jump_to_action',
  connections: [{ target: to, predicates: [{ type: 'connection_team_predicate', condition: { type: condition } }] }],
  defaultTarget: null,
});

describe('the difference of two versions of a story', () => {
  it('is nothing for the same story', () => {
    expect(told(story(step('1', 'Ask', say('Your number?'))), story(step('1', 'Ask', say('Your number?'))))).toEqual([]);
  });

  it('says the step, the field and the language of a text, with both texts', () => {
    const before = story(step('1', 'Ask', say({ en: 'Your number?', fr: 'Votre numéro ?' })));
    const after = story(step('1', 'Ask', say({ en: 'Your number?', fr: 'Le numéro ?' })));
    expect(told(before, after)).toEqual(['Ask | Say a text · Texts, which take turns (French) changed: Votre numéro ? → Le numéro ?']);
  });

  it('tells a new action from those that stay, whatever their place', () => {
    const before = story(step('1', 'Ask', say('one'), say('two')));
    const after = story(step('1', 'Ask', { type: 'pause_bot_action' }, say('one'), say('two')));
    expect(told(before, after)).toEqual(['Ask | Pause the bot added:  → ']);
  });

  it('finds steps that came, went, moved and got another name', () => {
    const before = story(step('1', 'One'), step('2', 'Two'), step('5', 'Five'), step('3', 'Three'));
    const after = story(step('3', 'Third'), step('1', 'One'), step('5', 'Five'), step('4', 'Four'));
    expect(told(before, after)).toEqual([
      'Two |  removed: Two → ',
      'Third |  moved: Third → Third',
      'Third | Name changed: Three → Third',
      'Four |  added:  → Four',
    ]);
  });

  it('says targets by their names and conditions in words', () => {
    const before = story(step('1', 'Ask', jump({ type: 'step', id: '2' }, 'is_online')), step('2', 'Later'));
    const after = story(step('1', 'Ask', jump({ type: 'story', id: 'human' }, 'is_offline')), step('2', 'Later'));
    expect(told(before, after)).toEqual([
      'Ask | Jump to · Where to go, and when · Go to changed: → Later → → Human',
      'Ask | Jump to · Where to go, and when · predicates changed: Support team is online → Support team is offline',
    ]);
  });

  it('reads anything without an error', () => {
    expect(told({ steps: 3, triggers: 'x' } as Json, { steps: [null, { actions: 7 }], name: null } as unknown as Json)).toHaveLength(1);
    expect(told(null, story())).toEqual(['* |  added:  → Order status']);
  });
});
