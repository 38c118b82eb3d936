import { describe, expect, it } from 'vitest';
import type { Activity } from '../src/models/activity';
import { controlAfter, nobodyYet } from '../src/models/control';

const status = (state: string, second: number, role = 'bot'): Activity => ({
  type: 'event',
  name: 'handoff.status',
  value: { state },
  from: { role },
  timestamp: `2026-03-01T09:00:0${second}.000Z`,
});

const after = (...activities: Activity[]) => activities.reduce(controlAfter, nobodyYet).agentHasControl;

describe('the banner', () => {
  it('shows while an agent has control', () => {
    expect(after()).toBe(false);
    expect(after(status('accepted', 1))).toBe(true);
    expect(after(status('accepted', 1), status('completed', 2))).toBe(false);
    expect(after(status('accepted', 1), status('completed', 2), status('accepted', 3))).toBe(true);
  });

  it('is not moved by an older event of a replayed history', () => {
    expect(after(status('accepted', 1), status('completed', 3), status('accepted', 1))).toBe(false);
  });

  it('follows the log where two events share a moment', () => {
    expect(after(status('accepted', 1), status('completed', 1))).toBe(false);
  });

  it('is not for the person to put up', () => {
    expect(after(status('accepted', 1, 'user'))).toBe(false);
  });

  it('ignores everything else', () => {
    expect(after({ type: 'message', text: 'handoff.status' }, { type: 'event', name: 'other', value: { state: 'accepted' } })).toBe(false);
    expect(after({ ...status('accepted', 1), timestamp: 'never' })).toBe(false);
  });

  it('comes with the word that the agent sees what is being written, only for as long as they have control', () => {
    const seen = (...activities: Activity[]) => activities.reduce(controlAfter, nobodyYet).draftIsSeen;
    const taken = { ...status('accepted', 1), channelData: { liveTakeover: { typingPreview: true } } };
    expect(seen(status('accepted', 1))).toBe(false);
    expect(seen(taken)).toBe(true);
    expect(seen(taken, status('completed', 2))).toBe(false);
    expect(seen({ ...taken, from: { role: 'user' } })).toBe(false);
  });
});
