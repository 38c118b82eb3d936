import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';

/** The worker as a browser starts it, with what it may use played. */
function start(tabs: { url: string; focus?: () => void; postMessage?: (message: unknown) => void }[]) {
  const listeners: Record<string, (event: unknown) => void> = {};
  const self = {
    addEventListener: (name: string, listener: (event: unknown) => void) => (listeners[name] = listener),
    registration: { showNotification: vi.fn(() => Promise.resolve()) },
    clients: { matchAll: () => Promise.resolve(tabs), openWindow: vi.fn() },
  };
  new Function('self', readFileSync('public/push.js', 'utf8'))(self);
  const hear = async (name: string, event: object) => {
    let work: unknown;
    listeners[name]!({ ...event, waitUntil: (promise: unknown) => (work = promise) });
    await work;
  };
  return { self, hear };
}

const clicked = { notification: { close: vi.fn(), data: { url: '/hub/requests/r1' } } };

describe('the worker of the hub', () => {
  it('shows what the host says', async () => {
    const { self, hear } = start([]);
    await hear('push', { data: { json: () => ({ title: 'News', body: 'More', url: '/hub/', tag: 'RequestMade' }) } });

    expect(self.registration.showNotification)
      .toHaveBeenCalledWith('News', expect.objectContaining({ body: 'More', tag: 'RequestMade', data: { url: '/hub/' } }));
  });

  it('shows a click in the tab of the hub, and not in one of the chat page', async () => {
    const [focus, postMessage] = [vi.fn(), vi.fn()];
    const hub = { url: 'https://chat.example.org/hub/stories', focus, postMessage };
    const { self, hear } = start([{ url: 'https://chat.example.org/' }, hub]);
    await hear('notificationclick', clicked);

    expect(postMessage).toHaveBeenCalledWith({ open: '/hub/requests/r1' });
    expect(focus).toHaveBeenCalled();
    expect(self.clients.openWindow).not.toHaveBeenCalled();
  });

  it('opens the hub where no tab has it', async () => {
    const { self, hear } = start([{ url: 'https://chat.example.org/' }]);
    await hear('notificationclick', clicked);

    expect(self.clients.openWindow).toHaveBeenCalledWith('/hub/requests/r1');
  });
});
