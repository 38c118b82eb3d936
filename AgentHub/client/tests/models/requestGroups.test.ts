import { describe, expect, it } from 'vitest';
import { groupRequests, waitingFor } from '../../src/models/requestGroups';
import { ana, request } from '../cast';

const holding = (id: string, name: string) => ({ epoch: 1, holder: { id, name } });

function names(...requests: ReturnType<typeof request>[]) {
  return Object.fromEntries(groupRequests(requests, 'grace').map(group => [group.name, group.requests.map(({ id }) => id)]));
}

describe('groups of requests', () => {
  it('follow who answers, then who is assigned', () => {
    expect(names(
      request('waiting'),
      request('held', { state: 'inProgress', control: holding('grace', 'Grace') }),
      request('assigned', { assignee: { id: 'grace', name: 'Grace' } }),
      request('hers', { state: 'inProgress', control: holding('ana', 'Ana') }),
      request('done', { state: 'closed', assignee: ana }),
    )).toEqual({ needsHuman: ['waiting'], mine: ['assigned', 'held'], withColleagues: ['hers'], closed: ['done'] });
  });

  it('put whoever waits longest first', () => {
    const groups = names(
      request('late', { createdAt: '2026-03-02T15:00:00Z' }),
      request('early', { createdAt: '2026-03-02T13:00:00Z' }),
    );
    expect(groups['needsHuman']).toEqual(['early', 'late']);
  });

  it('never say that somebody has been waiting for less than nothing', () => {
    expect(waitingFor(request('fresh'), Date.parse('2026-03-02T13:59:00Z'))).toBe(0);
  });
});
