// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { NewsBar } from '../../../src/features/colleagues/NewsBar';
import type { News, Transfer, Unread } from '../../../src/features/colleagues/types';
import { ana, grace } from '../../cast';
import { Room, workspaceOf } from '../../Room';
import { serve } from '../../serve';

const kinds: News['kind'][] = [
  'controlExpired', 'controlReleased', 'transferAccepted', 'transferDeclined', 'requestAssigned', 'transferImpossible',
  'requestAnswered',
];

function one(number: number, kind: News['kind'] = 'requestAssigned'): News {
  return {
    id: `n${number}`, at: '2026-03-02T14:00:00Z', kind, conversationId: `c${number}`, userName: `Ada ${number}`, byName: 'Ana',
    reason: null,
  };
}

const offer = (number: number): Transfer => ({
  conversationId: `c${number}`, userName: `Ada ${number}`, from: ana, to: { id: grace.id, name: grace.name }, note: null,
  expiresAt: '2026-03-02T15:00:00Z',
});

let asked: ReturnType<typeof serve>;

function whileAway(unread: Partial<Unread>) {
  const news = unread.news ?? [];
  const workspace = workspaceOf(grace);
  asked = serve({
    'GET account/news': [200, { news, count: news.length, transfers: [], ...unread }],
    'DELETE account/news': [204, null],
  });
  render(<Room workspace={workspace}><NewsBar /></Room>);
}

describe('what came while the agent was away', () => {
  beforeEach(() => document.body.replaceChildren());

  it.each(kinds)('of the kind %s is one line, however much there is', async kind => {
    whileAway({ news: Array.from({ length: 100 }, (_, place) => one(place, kind)), count: 250 });

    expect(await screen.findByText(/\b100 /)).toBeDefined();
    expect(screen.queryByText(/Ada 7/)).toBeNull();
    expect(screen.getByText('150 older items are not shown.')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Show them' }));
    expect(screen.getByText(/Ada 7\b/)).toBeDefined();
  });

  it('takes no more room than there are kinds', async () => {
    whileAway({ news: Array.from({ length: 100 }, (_, place) => one(place, kinds[place % kinds.length])) });

    expect(await screen.findAllByRole('button', { name: 'Show them' })).toHaveLength(kinds.length);
  });

  it('is dismissed at once, up to the newest that is shown', async () => {
    whileAway({ news: [one(1), one(2, 'transferAccepted'), one(3)] });

    await userEvent.click(await screen.findByRole('button', { name: 'Dismiss all news' }));

    expect(asked.filter(({ what }) => what.startsWith('DELETE'))).toHaveLength(1);
  });

  it('by itself is told whole', async () => {
    whileAway({ news: [one(1)] });

    expect(await screen.findByText('Ana assigned Ada 1’s request to you.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Dismiss all news' })).toBeNull();
  });

  it('to decide on is three offers, and the rest behind one click', async () => {
    whileAway({ transfers: Array.from({ length: 20 }, (_, place) => offer(place)) });
    const bar = within(screen.getByRole('region', { name: 'News for you' }));

    expect(await bar.findAllByRole('button', { name: 'Accept' })).toHaveLength(3);
    await userEvent.click(bar.getByRole('button', { name: '17 more offers' }));
    expect(bar.getAllByRole('button', { name: 'Accept' })).toHaveLength(20);
  });
});
