import type { UserRequest } from '../api/wire';

export type GroupName = 'needsHuman' | 'mine' | 'withColleagues' | 'closed';

export interface RequestGroup {
  name: GroupName;
  requests: UserRequest[];
}

const order: readonly GroupName[] = ['needsHuman', 'mine', 'withColleagues', 'closed'];

/** Groups in the order in which an agent works them off; in each, whoever waits longest first. */
export function groupRequests(requests: readonly UserRequest[], me: string): RequestGroup[] {
  return order.map(name => ({
    name,
    requests: requests.filter(request => groupOf(request, me) === name).sort(name === 'closed' ? lastClosed : longestWait),
  }));
}

export function groupOf({ state, control, assignee }: UserRequest, me: string): GroupName {
  if (state === 'closed') return 'closed';
  const responsible = control.holder ?? assignee;
  if (responsible === null) return 'needsHuman';
  return responsible.id === me ? 'mine' : 'withColleagues';
}

/** Whole milliseconds that somebody has been waiting; clocks that disagree never make it negative. */
export function waitingFor(request: UserRequest, now: number): number {
  return Math.max(0, now - Date.parse(request.createdAt));
}

function longestWait(a: UserRequest, b: UserRequest): number {
  return Date.parse(a.createdAt) - Date.parse(b.createdAt) || a.id.localeCompare(b.id);
}

function lastClosed(a: UserRequest, b: UserRequest): number {
  return Date.parse(b.updatedAt) - Date.parse(a.updatedAt) || a.id.localeCompare(b.id);
}
