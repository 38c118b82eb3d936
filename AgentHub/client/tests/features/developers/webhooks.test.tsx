// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { eventKinds } from '../../../src/features/developers/webhooks/api';
import { webhookTexts } from '../../../src/features/developers/webhooks/texts';
import { WebhookList } from '../../../src/features/developers/webhooks/WebhookList';
import { serve } from '../../serve';

const webhook = {
  id: 'w1', url: 'https://shop.example/hook', events: ['request.made'], madeBy: { id: 'root', name: 'Root' },
  createdAt: '2027-03-01T09:00:00Z', waiting: 3, trouble: 'It answered 503.', nextTryAt: '2027-03-01T09:05:00Z', deliveredAt: null,
  pausedAt: null as string | null,
};
const failed = {
  id: 7, kind: 'request.made', at: '2027-03-01T09:00:00Z', state: 'failed', attempts: 12, endedAt: '2027-03-02T09:00:00Z',
  answer: 'It answered 400.', body: '{"type":"request.made"}',
};

const show = () => render(<QueryClientProvider client={new QueryClient()}><WebhookList /></QueryClientProvider>);

describe('webhooks', () => {
  it('are added with what they are told, and the secret is shown once', async () => {
    const asked = serve({ 'GET webhooks': [200, []], 'POST webhooks': [200, { webhook, secret: 'lts_012' }] });
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Add a webhook' }));
    await userEvent.type(screen.getByRole('textbox', { name: /Address/ }), 'shop.example/hook');
    await userEvent.click(screen.getByRole('checkbox', { name: 'A request is closed' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByDisplayValue('lts_012')).toBeDefined();
    expect(asked.find(({ what }) => what === 'POST webhooks')?.body)
      .toEqual({ url: 'https://shop.example/hook', events: ['request.made'] });
  });

  it('say what is wrong, are tried, and send again what failed', async () => {
    const asked = serve({
      'GET webhooks': [200, [webhook]],
      'POST webhooks/w1/try': [200, { taken: false, answer: 'It answered 503.' }],
      'GET webhooks/w1/events': [200, { events: [failed], next: null }],
      'POST webhooks/w1/events/7/again': [204, null],
    });
    show();

    expect(await screen.findByText(/Cannot be reached: It answered 503/)).toBeDefined();
    expect(screen.getByText(/3 events wait/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Try https://shop.example/hook' }));
    expect((await screen.findByRole('alert')).textContent).toContain('It did not take the test event');
    await userEvent.click(screen.getByRole('button', { name: 'Deliveries to https://shop.example/hook' }));
    expect(await screen.findByText(/12 attempts · It answered 400/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: /^Send again: A request is made/ }));
    expect(asked.some(({ what }) => what === 'POST webhooks/w1/events/7/again')).toBe(true);
  });

  it('are paused and resumed', async () => {
    const paused = { ...webhook, id: 'w2', url: 'https://other.example/hook', pausedAt: '2027-03-01T09:00:00Z' };
    const asked = serve({
      'GET webhooks': [200, [webhook, paused]],
      'PUT webhooks/w1/pause': [204, null],
      'DELETE webhooks/w2/pause': [204, null],
    });
    show();

    expect(await screen.findByText(/Paused since/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Pause https://shop.example/hook' }));
    await userEvent.click(screen.getByRole('button', { name: 'Resume https://other.example/hook' }));
    expect(asked.filter(({ what }) => what.endsWith('/pause')).map(({ what }) => what))
      .toEqual(['PUT webhooks/w1/pause', 'DELETE webhooks/w2/pause']);
  });

  it('have words for each kind of event', () => {
    expect(eventKinds.filter(kind => webhookTexts.events[kind] === undefined)).toEqual([]);
  });
});
