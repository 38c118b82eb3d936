// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { TurnOnTwoStep } from '../../../src/features/account/TurnOnTwoStep';
import { NewPassword } from '../../../src/features/entrance/NewPassword';
import { SignIn } from '../../../src/features/entrance/SignIn';
import { serve } from '../../serve';

const byPassword = { password: true, provider: null, firstIsAwaited: false };

function show(what: React.ReactNode) {
  render(<QueryClientProvider client={new QueryClient()}>{what}</QueryClientProvider>);
}

async function entersPassword() {
  await userEvent.type(screen.getByRole('textbox', { name: /Email/ }), 'grace@example.org');
  await userEvent.type(screen.getByLabelText(/Password/), 'correct horse battery{Enter}');
}

describe('signing in', () => {
  it('says where the link for the first account is while there is none', async () => {
    serve({ 'GET sign-in': [200, { ...byPassword, firstIsAwaited: true }] });
    show(<SignIn />);
    expect(await screen.findByText(/the line “Sign in as the first administrator/)).toBeTruthy();
    expect(screen.queryByLabelText(/Password/)).toBeNull();
  });

  it('asks for the code of an account with two steps, and sends the password again with it', async () => {
    const asked = serve({ 'GET sign-in': [200, byPassword], 'POST session': [401, { code: 'code-needed' }] });
    show(<SignIn />);
    await entersPassword();
    await userEvent.type(await screen.findByRole('textbox', { name: /Code/ }), '123456{Enter}');
    expect(asked.filter(({ what }) => what === 'POST session').map(({ body }) => body)).toEqual([
      { email: 'grace@example.org', password: 'correct horse battery' },
      { email: 'grace@example.org', password: 'correct horse battery', code: '123456' },
    ]);
  });

  it('stays at the password when that is wrong', async () => {
    serve({ 'GET sign-in': [200, byPassword], 'POST session': [401, { code: 'wrong-credentials' }] });
    show(<SignIn />);
    await entersPassword();
    expect(await screen.findByText(/do not go together/)).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: /Code/ })).toBeNull();
  });

  it('offers the identity provider, alone where passwords are off', async () => {
    serve({ 'GET sign-in': [200, { password: false, provider: { name: 'Contoso', path: '/hub/api/sign-in/provider' } }] });
    show(<SignIn refused="unknown" />);
    expect((await screen.findByRole('link', { name: 'Sign in with Contoso' })).getAttribute('href')).toBe('/hub/api/sign-in/provider');
    expect(screen.queryByLabelText(/Password/)).toBeNull();
    expect(screen.getByText(/You are not in this team/)).toBeTruthy();
  });

  it('shows words of its own for whatever the address says was refused', async () => {
    serve({ 'GET sign-in': [200, byPassword] });
    show(<SignIn refused="constructor" />);
    expect(await screen.findByText(/did not work out/)).toBeTruthy();
  });
});

describe('turning on two steps', () => {
  it('shows the key, and the recovery codes once the code is right', async () => {
    serve({
      'POST account/two-step/offer': [200, { secret: 'ABCDEFGHIJKLMNOP', uri: 'otpauth://totp/x', ticket: 'ticket' }],
      'PUT account/two-step': [200, { recoveryCodes: ['aaaa-bbbb-cccc-dddd'] }],
    });
    show(<TurnOnTwoStep done={() => undefined} />);
    expect(await screen.findByText('ABCD EFGH IJKL MNOP')).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: /^Code/ }), '123456{Enter}');
    expect(await screen.findByText('aaaa-bbbb-cccc-dddd')).toBeTruthy();
  });
});

describe('a link for a new password', () => {
  it('sets it and leads to the sign-in', async () => {
    const asked = serve({ 'GET password-link': [200, { name: 'Grace', email: 'grace@example.org' }], 'POST password-link': [204, null] });
    show(<NewPassword token="abc" />);
    await userEvent.type(await screen.findByLabelText(/New password/), 'another battery staple{Enter}');
    expect((await screen.findByRole('link', { name: 'Go to sign in' })).getAttribute('href')).toBe('/hub/');
    expect(asked.at(-1)?.body).toEqual({ token: 'abc', password: 'another battery staple' });
  });
});
