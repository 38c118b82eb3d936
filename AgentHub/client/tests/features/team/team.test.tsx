// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { AcceptInvitation } from '../../../src/features/entrance/AcceptInvitation';
import { InviteDialog } from '../../../src/features/team/InviteDialog';
import { serve } from '../../serve';

const invitation = { id: 'i1', email: 'ana@example.org', role: 'SupportAgent', invitedBy: 'Root', expiresAt: '2027-03-04T09:00:00Z' };

function show(what: React.ReactNode) {
  render(<QueryClientProvider client={new QueryClient()}>{what}</QueryClientProvider>);
}

describe('inviting somebody', () => {
  it('shows the link that the server made, with this site in front', async () => {
    const asked = serve({ 'POST team/invitations': [200, { invitation, link: '/hub/?invitation=abc' }] });
    show(<InviteDialog close={() => undefined} />);
    await userEvent.type(screen.getByRole('textbox', { name: /Email/ }), 'ana@example.org');
    await userEvent.click(screen.getByRole('button', { name: 'Make the link' }));
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Invitation link' })).value).toBe(
      `${location.origin}/hub/?invitation=abc`,
    );
    expect(asked[0]?.body).toEqual({ email: 'ana@example.org', role: 'SupportAgent' });
  });

  it('says at the address that somebody has it already', async () => {
    serve({ 'POST team/invitations': [409, { code: 'has-account' }] });
    show(<InviteDialog close={() => undefined} />);
    await userEvent.type(screen.getByRole('textbox', { name: /Email/ }), 'root@example.org{Enter}');
    expect(await screen.findByText(/in the team already/)).toBeTruthy();
  });
});

describe('an invitation link', () => {
  it('says who invites, and asks for no more than a name and a password', async () => {
    const asked = serve({ 'GET invitation': [200, invitation], 'GET session': [401, {}], 'POST invitation': [204, null] });
    show(<AcceptInvitation token="abc" />);
    expect(await screen.findByText(/Root invites you/)).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: /Your name/ }), 'Ana');
    await userEvent.type(screen.getByLabelText(/Password/), 'a long enough one');
    await userEvent.click(screen.getByRole('button', { name: 'Join' }));
    expect(asked.find(({ what }) => what === 'POST invitation')?.body).toEqual({
      token: 'abc',
      name: 'Ana',
      password: 'a long enough one',
    });
  });

  it('that works no more says what to do', async () => {
    serve({ 'GET session': [401, {}] });
    show(<AcceptInvitation token="old" />);
    expect(await screen.findByText(/Ask whoever invited you for a new link/)).toBeTruthy();
  });
});
