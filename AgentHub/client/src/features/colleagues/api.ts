import { ask, get, post, put, remove } from '../../api/http';
import type { UserRequest } from '../../api/types';
import type { ColleagueList, Unread } from './types';

const at = encodeURIComponent;
const transferOf = (conversationId: string) => `conversations/${at(conversationId)}/transfer`;

export const colleagues = {
  list: () => get<ColleagueList>('colleagues'),
  setAway: (away: boolean) => put('account/away', { away }),
  assign: ({ requestId, accountId }: { requestId: string; accountId: string | null }) =>
    put<UserRequest>(`requests/${at(requestId)}/assignee`, { accountId }),
  release: ({ conversationId, reason }: { conversationId: string; reason: string }) =>
    ask<void>('DELETE', `conversations/${at(conversationId)}/control`, { json: { reason } }),
  note: ({ conversationId, clientMessageId, text }: { conversationId: string; clientMessageId: string; text: string }) =>
    post(`conversations/${at(conversationId)}/notes`, { clientMessageId, text }),
};

export const transfers = {
  offer: ({ conversationId, to, note }: { conversationId: string; to: string; note: string | null }) =>
    post(transferOf(conversationId), { to, note }),
  withdraw: (conversationId: string) => remove(transferOf(conversationId)),
  accept: (conversationId: string) => post(`${transferOf(conversationId)}/accept`),
  decline: (conversationId: string) => post(`${transferOf(conversationId)}/decline`),
};

export const news = {
  unread: () => get<Unread>('account/news'),
  read: (id: string) => remove(`account/news/${at(id)}`),
  /** This one and all older ones: what came meanwhile stays. */
  readUpTo: (id: string) => remove(`account/news?upTo=${at(id)}`),
};
