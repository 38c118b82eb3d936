// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import QueueSettings from '../../../src/features/queue/QueueSettings';
import { serve } from '../../serve';

it('an administrator chooses who gets the next request, and how many an agent can hold', async () => {
  const asked = serve({ 'GET queue': [200, { mode: 'off', atOnce: 3, takeWithin: 2 }], 'PUT queue': [204, null] });
  render(<QueryClientProvider client={new QueryClient()}><QueueSettings /></QueryClientProvider>);
  await userEvent.click(await screen.findByRole('radio', { name: 'Agents in turn' }));
  await userEvent.clear(screen.getByRole('spinbutton', { name: /How many/ }));
  await userEvent.type(screen.getByRole('spinbutton', { name: /How many/ }), '5');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('Saved.')).toBeDefined();
  expect(asked.find(({ what }) => what === 'PUT queue')?.body).toEqual({ mode: 'roundRobin', atOnce: 5, takeWithin: 2 });
});
