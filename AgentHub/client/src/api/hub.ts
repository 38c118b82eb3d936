import type { Attachment, LogPage } from './activity';
import { get, post, put, remove } from './http';
import type { Control, Conversation, Session, SupportStatus } from './types';
import type { ReadMark, Said } from './wire';

const at = encodeURIComponent;

export const session = {
  read: () => get<Session>('session'),
  signOut: () => remove('session'),
};

interface NewMessage {
  /** Sending the same one again is answered with the first line, so a retry never doubles. */
  clientMessageId: string;
  text: string;
  attachments?: readonly Attachment[];
}

export const conversations = {
  read: (id: string) => get<Conversation>(`conversations/${at(id)}`),
  live: (scope: 'mine' | 'all') =>
    get<Conversation[]>(`live-conversations?scope=${scope}`),
  log: (id: string, after: number) =>
    get<LogPage>(`conversations/${at(id)}/log?after=${after}`),
  takeControl: (id: string) => post<Control>(`conversations/${at(id)}/control`),
  resumeBot: (id: string) => post(`conversations/${at(id)}/bot/resume`),
  say: (id: string, message: NewMessage) =>
    post<Said>(`conversations/${at(id)}/messages`, message),
};

/** How far the agent has read, kept in their account. */
export const marks = {
  read: (ids: readonly string[]) => get<ReadMark[]>(`account/read?${ids.map(id => `among=${at(id)}`).join('&')}`),
  move: (id: string, seq: number) => put(`account/read/${at(id)}`, { seq }),
};

export const support = {
  status: () => get<SupportStatus>('support/status'),
};
