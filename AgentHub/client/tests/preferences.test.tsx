// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LookSection } from '../src/features/account/LookSection';
import { usual } from '../src/preferences/preferences';
import { isDark } from '../src/preferences/theme';
import { useOwnLook } from '../src/preferences/useOwnLook';
import { chosenLanguage } from '../src/texts/chosen';

const json = (value: unknown) => new Response(JSON.stringify(value), { status: 200, headers: { 'Content-Type': 'application/json' } });

function Page() {
  useOwnLook();
  return <LookSection />;
}

describe('how the hub looks to its agent', () => {
  const reload = vi.fn();
  let keep: () => void;

  beforeEach(() => {
    localStorage.clear();
    reload.mockClear();
    vi.spyOn(location, 'reload').mockImplementation(reload);
    vi.stubGlobal('fetch', vi.fn((_, { method }: { method: string }) => (method === 'GET'
      ? Promise.resolve(json({ ...usual, keys: {} }))
      : new Promise(resolve => {
        keep = () => resolve(new Response(null, { status: 204 }));
      }))));
    render(<QueryClientProvider client={new QueryClient()}><Page /></QueryClientProvider>);
  });

  afterEach(() => vi.unstubAllGlobals());

  it('is dark at once', async () => {
    await userEvent.selectOptions(await screen.findByLabelText('Theme'), 'dark');
    await expect.poll(isDark).toBe(true);
    expect(reload).not.toHaveBeenCalled();
  });

  it('speaks another language once the account has kept it', async () => {
    await userEvent.selectOptions(await screen.findByLabelText('Language of the hub'), 'fr');
    await expect.poll(() => vi.mocked(fetch).mock.calls.some(([, sent]) => sent?.method === 'PUT')).toBe(true);
    expect(reload).not.toHaveBeenCalled();
    keep();
    await expect.poll(() => reload.mock.calls.length).toBe(1);
    expect(chosenLanguage()).toBe('fr');
  });
});
