import type { UserRequest } from '../../api/types';
import type { Order } from '../../lists/patch';

/** In the order in which an agent works them off. */
export const groupNames = ['needsHuman', 'mine', 'withColleagues', 'closed'] as const;

export type GroupName = (typeof groupNames)[number];

export function groupOf({ state, assignee }: UserRequest, me: string): GroupName {
  if (state === 'closed') return 'closed';
  if (assignee === null) return 'needsHuman';
  return assignee.id === me ? 'mine' : 'withColleagues';
}

/** As the server sorts a group: whoever waits longest first; among the closed ones, the last that was closed. */
export const requestOrder: Order<UserRequest> = {
  idsOf: ({ id, conversationId }) => [id, conversationId],
  compare: (a, b) =>
    a.state === 'closed' ? Date.parse(b.updatedAt) - Date.parse(a.updatedAt) : Date.parse(a.createdAt) - Date.parse(b.createdAt),
};

/** Whole milliseconds that somebody has been waiting; clocks that disagree never make it negative. */
export function waitingFor(request: UserRequest, now: number): number {
  return Math.max(0, now - Date.parse(request.createdAt));
}
