import { ask, get, post, remove } from './http';
import type {
  Attachment, Control, Conversation, Entry, Finding, RequestCounts, RequestFacets, RequestNews, Session, StoryList, SupportStatus, UserRequest,
} from './wire';

const at = encodeURIComponent;

export const session = {
  read: () => get<Session>('session'),
  signIn: (email: string, password: string, code?: string) => post('session', { email, password, ...(code ? { code } : {}) }),
  signOut: () => remove('session'),
};

export interface FirstAdministrator {
  token: string;
  name: string;
  email: string;
  password: string;
}

export const setup = {
  check: (token: string) => get(`setup?token=${at(token)}`),
  create: (administrator: FirstAdministrator) => post('setup', administrator),
};

export const requests = {
  counts: (query: string) => get<RequestCounts>(`requests/counts?${query}`),
  news: (since: string | null) => get<RequestNews>(`requests/news${since ? `?since=${at(since)}` : ''}`),
  facets: () => get<RequestFacets>('requests/facets'),
  read: (id: string) => get<UserRequest>(`requests/${at(id)}`),
  close: (id: string) => post<UserRequest>(`requests/${at(id)}/close`),
  reopen: (id: string) => post<UserRequest>(`requests/${at(id)}/reopen`),
};

export interface NewMessage {
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
    get<{ entries: Entry[]; watermark: number }>(`conversations/${at(id)}/log?after=${after}`),
  takeControl: (id: string) => post<Control>(`conversations/${at(id)}/control`),
  releaseControl: (id: string) => remove(`conversations/${at(id)}/control`),
  say: (id: string, message: NewMessage) =>
    post<{ id: string; seq: number }>(`conversations/${at(id)}/messages`, message),
};

export const support = {
  status: () => get<SupportStatus>('support/status'),
};

export const stories = {
  list: () => get<StoryList>('stories'),
  read: (id: string) => get<Record<string, unknown>>(`stories/${at(id)}`),
  /** Keeps the file as a draft, byte by byte. */
  save: (id: string, file: Blob) => ask<{ findings: Finding[] }>('PUT', `stories/${at(id)}`, { body: file }),
  remove: (id: string) => remove(`stories/${at(id)}`),
  discard: (id: string) => remove(`stories/${at(id)}/draft`),
  publish: () => post<{ revision: string; findings: Finding[] }>('stories/publish'),
};
