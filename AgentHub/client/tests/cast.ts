import type { Activity, Entry } from '../src/api/activity';
import type { AuthorKind, Control, Person, Session, UserRequest } from '../src/api/types';

/** Ada is the person; Grace and Ana are agents. */
export const grace: Session = {
  id: 'grace',
  name: 'Grace',
  email: 'grace@example.org',
  role: 'SupportAgent',
  handoffEnabled: true,
  away: false,
  way: 'password',
  mustTurnOnTwoStep: false,
};
export const ana = { id: 'ana', name: 'Ana' };
export const ada: Person = { id: 'ada', name: 'Ada', online: true, lastSeenAt: null, heardOn: null, identity: null };
export const byTheBot: Control = { epoch: 0, holder: null };

export function entry(seq: number, kind: AuthorKind = 'user', activity: Partial<Activity> = {}): Entry {
  return {
    seq,
    at: `2026-03-02T14:${String(seq % 60).padStart(2, '0')}:00Z`,
    author: { kind, id: null, name: { user: 'Ada', bot: 'Bot', agent: 'Grace', system: null }[kind] },
    activity: { type: 'message', text: `line ${seq}`, ...activity },
  };
}

export function request(id: string, more: Partial<UserRequest> = {}): UserRequest {
  return {
    id,
    conversationId: `conversation-${id}`,
    channelId: 'directline',
    user: ada,
    locale: 'en-US',
    hit: null,
    erasedAt: null,
    message: 'My lamp is broken',
    translations: null,
    state: 'open',
    createdAt: '2026-03-02T14:00:00Z',
    updatedAt: '2026-03-02T14:00:00Z',
    assignee: null,
    control: byTheBot,
    botPaused: false,
    groupId: null,
    storyPath: [],
    signals: null,
    ...more,
  };
}
