import { ask, get, put, remove } from '../api/http';

/** What people are shown of the agent who talks to them. */
export type AgentShown = 'nothing' | 'name' | 'nameAndPicture';

export const introduction = {
  read: () => get<{ shown: AgentShown }>('bot/agent-shown'),
  allow: (shown: AgentShown) => put('bot/agent-shown', { shown }),
};

export const typingPreview = {
  read: () => get<{ on: boolean }>('bot/typing-preview'),
  turn: (on: boolean) => put('bot/typing-preview', { on }),
};

export const picture = {
  address: '/hub/api/account/picture',
  set: (body: Blob) => ask('PUT', 'account/picture', { body }),
  remove: () => remove('account/picture'),
};
