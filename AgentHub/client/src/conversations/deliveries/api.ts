import { get, post } from '../../api/http';
import type { Deliveries, UndeliveredList } from './types';

const of = (conversationId: string) => `conversations/${encodeURIComponent(conversationId)}/deliveries`;

export const deliveries = {
  list: () => get<UndeliveredList>('deliveries'),
  of: (conversationId: string) => get<Deliveries>(of(conversationId)),
  /** One line, or all of the conversation. */
  sendAgain: ({ conversationId, seq }: { conversationId: string; seq?: number }) =>
    post<{ lines: number }>(`${of(conversationId)}/retry`, { seq }),
};
