import type { Attachment } from '../../api/activity';
import { get, post } from '../../api/http';
import type { UserRequest } from '../../api/types';
import type { ManyDone, ManyRequests, RequestCounts, RequestFacets } from './types';

interface LateAnswer {
  requestId: string;
  clientMessageId: string;
  text: string;
  attachments: readonly Attachment[];
}

const at = encodeURIComponent;

export const requests = {
  counts: (query: string) => get<RequestCounts>(`requests/counts?${query}`),
  facets: () => get<RequestFacets>('requests/facets'),
  read: (id: string) => get<UserRequest>(`requests/${at(id)}`),
  close: (id: string) => post<UserRequest>(`requests/${at(id)}/close`),
  reply: ({ requestId, ...answer }: LateAnswer) => post(`requests/${at(requestId)}/replies`, answer),
  many: (wanted: ManyRequests) => post<ManyDone>('requests/many', wanted),
  reopen: (id: string) => post<UserRequest>(`requests/${at(id)}/reopen`),
};
