import { ask, get, put, remove } from '../../api/http';
import type { AgentShownView, AgentVisibility } from '../../api/wire';

export type { AgentVisibility };

export const introduction = {
  read: () => get<AgentShownView>('bot/agent-shown'),
  allow: (shown: AgentVisibility) => put('bot/agent-shown', { shown }),
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
