import { describe, expect, it } from 'vitest';
import { mayReplyLater, mayTakeControl } from '../../src/workspace/may';
import { ada, ana, byTheBot, grace } from '../cast';

describe('taking control', () => {
  it('is open to a support agent while the user is online', () => {
    expect(mayTakeControl(grace, byTheBot, ada)).toEqual({ may: true });
  });

  it.each([
    ['takeover is off for this bot', { ...grace, handoffEnabled: false }, byTheBot, ada, 'handoffOff'],
    ['a viewer only reads', { ...grace, role: 'Viewer' as const }, byTheBot, ada, 'role'],
    ['the user is not there', grace, byTheBot, { ...ada, online: false }, 'userOffline'],
    ['it is held already', grace, { epoch: 1, holder: { id: 'grace', name: 'Grace' } }, ada, 'mine'],
  ])('says why not: %s', (_, session, control, user, because) => {
    expect(mayTakeControl(session, control, user)).toEqual({ may: false, because });
  });

  it('names the colleague who has it', () => {
    expect(mayTakeControl(grace, { epoch: 1, holder: ana }, ada)).toEqual({ may: false, because: 'colleague', holder: 'Ana' });
  });
});

describe('answering somebody who is away', () => {
  const away = { ...ada, online: false };

  it.each([
    ['the user is away', grace, byTheBot, away, true],
    ['the user is there: control is for that', grace, byTheBot, ada, false],
    ['a colleague talks to them', grace, { epoch: 1, holder: ana }, away, false],
    ['a viewer only reads', { ...grace, role: 'Viewer' as const }, byTheBot, away, false],
    ['takeover is off for this bot', { ...grace, handoffEnabled: false }, byTheBot, away, false],
  ])('%s', (_, session, control, user, may) => {
    expect(mayReplyLater(session, control, user)).toBe(may);
  });
});
