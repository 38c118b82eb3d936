// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Session } from '../../src/api/types';
import { NotDelivered } from '../../src/conversations/deliveries/NotDelivered';
import type { FailedLine } from '../../src/conversations/deliveries/types';
import ChannelSettings from '../../src/features/channels/ChannelSettings';
import { presenceWords } from '../../src/texts/times';
import { grace } from '../cast';
import { Room, workspaceOf } from '../Room';

const lost: FailedLine = {
  seq: 7,
  at: '2027-03-01T09:00:00Z',
  reason: 'The channel answered 403 Forbidden.',
  mayGoAgain: true,
  goesAgain: false,
};

function show(line: FailedLine, session: Session = grace) {
  const workspace = workspaceOf(session);
  const asked = vi.fn(() => Promise.resolve(Response.json({ lines: 1 }, { status: 202 })));
  vi.stubGlobal('fetch', asked);
  render(<Room session={session} workspace={workspace}><NotDelivered conversationId="a:ada" line={line} /></Room>);
  return asked;
}

const button = () => screen.queryByRole('button', { name: 'Try again' });

describe('a line that its channel did not take', () => {
  it('says so, and why, and is sent again at a click', async () => {
    const asked = show(lost);
    expect(screen.getByText('Not delivered')).toBeTruthy();
    expect(screen.getByText(/403 Forbidden/)).toBeTruthy();
    fireEvent.click(button()!);
    await vi.waitFor(() =>
      expect(asked).toHaveBeenCalledWith(
        expect.stringContaining('conversations/a%3Aada/deliveries/retry'),
        expect.objectContaining({ method: 'POST', body: '{"seq":7}' }),
      ),
    );
  });

  it('is not offered again while it is on its way', () => {
    show({ ...lost, goesAgain: true });
    expect(screen.getByText('On its way again…')).toBeTruthy();
    expect(button()).toBeNull();
  });

  it('stays unsaid when the bot said it before control changed', () => {
    show({ ...lost, mayGoAgain: false });
    expect(screen.getByText(/before control changed/)).toBeTruthy();
    expect(button()).toBeNull();
  });

  it('is for those who talk to people to send again', () => {
    show(lost, { ...grace, role: 'Viewer' });
    expect(button()).toBeNull();
  });
});

describe('the list of what did not arrive', () => {
  it('names the person, their channel and the last reason', async () => {
    const workspace = workspaceOf();
    const ada = {
      conversationId: 'a:ada',
      channelId: 'msteams',
      user: { id: 'ada', name: 'Ada' },
      waiting: null,
      failures: [lost, { ...lost, seq: 8 }],
    };
    const bob = {
      conversationId: 'a:bob',
      channelId: 'slack',
      user: { id: 'bob', name: null },
      waiting: { since: '2027-03-01T09:00:00Z', reason: 'slack.example does not answer.' },
      failures: [],
    };
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ conversations: [ada, bob] })));
    render(<Room workspace={workspace}><ChannelSettings /></Room>);
    expect(await screen.findByRole('link', { name: 'Ada' })).toBeTruthy();
    expect(screen.getByText(/2 lines were not delivered/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Try again what Ada did not get' })).toBeTruthy();
    expect(screen.getByText(/slack\.example does not answer/)).toBeTruthy();
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });
});

describe('the presence of somebody on a channel that tells none', () => {
  it('is told in words', () => {
    const ada = { online: true, lastSeenAt: '2027-03-01T09:00:00Z', heardOn: 'msteams' };
    expect(presenceWords(ada, Date.parse('2027-03-01T09:03:00Z'))).toBe('Heard of 3 min ago on Teams');
    expect(presenceWords({ ...ada, heardOn: null }, 0)).toBe('Online');
  });
});
