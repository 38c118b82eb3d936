import { describe, expect, it } from 'vitest';
import { groupOf, requestOrder, waitingFor } from '../../../src/features/requests/requestGroups';
import { ana, request } from '../../cast';

const sorted = (...requests: ReturnType<typeof request>[]) => requests.toSorted(requestOrder.compare).map(({ id }) => id);

describe('groups of requests', () => {
  it('follow who is responsible', () => {
    const groups = [
      request('waiting'),
      request('taken', { state: 'inProgress', assignee: { id: 'grace', name: 'Grace' } }),
      request('assigned', { assignee: { id: 'grace', name: 'Grace' } }),
      request('hers', { state: 'inProgress', assignee: ana }),
      request('done', { state: 'closed', assignee: ana }),
    ].map(each => groupOf(each, 'grace'));
    expect(groups).toEqual(['needsHuman', 'mine', 'mine', 'withColleagues', 'closed']);
  });

  it('put whoever waits longest first, and what was closed last', () => {
    expect(sorted(request('late', { createdAt: '2026-03-02T15:00:00Z' }), request('early', { createdAt: '2026-03-02T13:00:00Z' }))).toEqual(
      ['early', 'late'],
    );
    expect(sorted(
      request('first', { state: 'closed', updatedAt: '2026-03-02T13:00:00Z' }),
      request('last', { state: 'closed', updatedAt: '2026-03-02T15:00:00Z' }),
    )).toEqual(['last', 'first']);
  });

  it('never say that somebody has been waiting for less than nothing', () => {
    expect(waitingFor(request('fresh'), Date.parse('2026-03-02T13:59:00Z'))).toBe(0);
  });
});
