import { get, post, put, remove } from '../../../api/http';
import type { EventPage, NewWebhookView, TriedView, WebhookView } from '../../../api/wire';

const at = encodeURIComponent;

/** The kinds of events, as in the hub's API. */
export const eventKinds = [
  'request.made', 'request.taken', 'request.released', 'request.closed', 'conversation.begun', 'conversation.line',
  'conversation.ended', 'team.presence',
] as const;

interface Wanted {
  url: string;
  events: readonly string[];
}

export const webhooks = {
  list: () => get<WebhookView[]>('webhooks'),
  make: (wanted: Wanted) => post<NewWebhookView>('webhooks', wanted),
  change: ({ id, ...wanted }: Wanted & { id: string }) => put<WebhookView>(`webhooks/${at(id)}`, wanted),
  remove: (id: string) => remove(`webhooks/${at(id)}`),
  pause: ({ id, pause }: { id: string; pause: boolean }) =>
    pause ? put(`webhooks/${at(id)}/pause`, undefined) : remove(`webhooks/${at(id)}/pause`),
  try: (id: string) => post<TriedView>(`webhooks/${at(id)}/try`),
  events: (id: string, failed: boolean, before: number | null) =>
    get<EventPage>(`webhooks/${at(id)}/events?failed=${failed}${before === null ? '' : `&before=${before}`}`),
  again: ({ id, event }: { id: string; event: number }) => post(`webhooks/${at(id)}/events/${event}/again`),
};
