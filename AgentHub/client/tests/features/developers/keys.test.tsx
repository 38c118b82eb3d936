// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Keys } from '../../../src/features/developers/keys/Keys';
import { serve } from '../../serve';

const key = {
  id: 'k1', name: 'Shop system', scope: 'read', ending: '3f9a', madeBy: { id: 'root', name: 'Root' }, role: 'Viewer',
  createdAt: '2027-03-01T09:00:00Z', usedAt: null, expiresAt: null,
};

const show = () => render(<QueryClientProvider client={new QueryClient()}><Keys /></QueryClientProvider>);

describe('API keys', () => {
  it('are made for a program and a scope, and the secret is shown once', async () => {
    const asked = serve({ 'GET keys': [200, []], 'POST keys': [200, { key, secret: 'ltk_0123f9a' }] });
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Make a key' }));
    await userEvent.type(screen.getByRole('textbox', { name: /Name of the program/ }), 'Shop system');
    await userEvent.click(screen.getByRole('radio', { name: /Agents’ acts/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Make the key' }));

    expect(await screen.findByDisplayValue('ltk_0123f9a')).toBeDefined();
    expect(asked.find(({ what }) => what === 'POST keys')?.body).toEqual({ name: 'Shop system', scope: 'agent', expiresAt: null });
    await userEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(screen.queryByDisplayValue('ltk_0123f9a')).toBeNull();
  });

  it('have a last day, which is the whole of that day, and say when it is over', async () => {
    const over = { ...key, id: 'k2', name: 'Old system', expiresAt: '2020-02-01T00:00:00Z' };
    const asked = serve({ 'GET keys': [200, [over]], 'POST keys': [200, { key, secret: 'ltk_0123f9a' }] });
    show();
    expect(await screen.findByText(/refused since/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Make a key' }));
    await userEvent.type(screen.getByRole('textbox', { name: /Name of the program/ }), 'Shop system');
    fireEvent.change(screen.getByLabelText('Last day'), { target: { value: '2099-12-31' } });
    await userEvent.click(screen.getByRole('button', { name: 'Make the key' }));

    const body = asked.find(({ what }) => what === 'POST keys')?.body as { expiresAt: string };
    expect(body.expiresAt).toBe(new Date(2100, 0, 1).toISOString());
  });

  it('are told apart, and revoked after a question', async () => {
    const asked = serve({ 'GET keys': [200, [key]], 'DELETE keys/k1': [204, null] });
    show();

    expect(await screen.findByText(/ends in 3f9a/)).toBeDefined();
    expect(screen.getByText('Never')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Revoke the key Shop system' }));
    expect(asked.some(({ what }) => what.startsWith('DELETE'))).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: 'Revoke' }));
    expect(asked.some(({ what }) => what === 'DELETE keys/k1')).toBe(true);
  });
});
