// @vitest-environment happy-dom
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { WhatPeopleSay } from '../../../../src/features/stories/understanding/WhatPeopleSay';

const order = { id: '5f00000000000000000000aa', name: 'Order status', steps: 1 };
const near = {
  id: order.id, name: order.name, phrase: 'where is my order', score: 0.63, isNear: true,
  words: [{ said: 'ordr', meant: 'order', likeness: 'slip' }],
};
const file = '{ "id": "5f00000000000000000000aa", "triggers": [{ "type": "intent", "id": "i", "phrases": ["a"] }] }';

/** The hub, as far as this dialog asks it. */
function open(sentences: readonly unknown[]) {
  const sent: [string, string][] = [];
  vi.stubGlobal('fetch', async (path: string, { method, body }: RequestInit) => {
    const what = `${method} ${path.replace('/hub/api/', '')}`;
    sent.push([what, body instanceof Blob ? await body.text() : String(body ?? '')]);
    if (what === 'GET stories') return Response.json({ revision: 'a', stories: [order], drafts: [] });
    if (what === 'GET stories/missed') return Response.json({ sentences });
    if (what === `GET stories/${order.id}`) return new Response(file, { headers: { ETag: '"1"' } });
    if (what === `PUT stories/${order.id}`) return Response.json({ findings: [] }, { headers: { ETag: '"2"' } });
    if (what === 'POST stories/understand') return Response.json({ outcome: 'asks', near: [near], refused: 'a refund' });
    return new Response(null, { status: 204 });
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <FluentProvider theme={webLightTheme}><WhatPeopleSay /></FluentProvider>
    </QueryClientProvider>,
  );
  return sent;
}

test('a sentence is tried, and every story that is near says why', async () => {
  const sent = open([]);
  await userEvent.click(await screen.findByRole('button', { name: 'What people say' }));
  await userEvent.type(await screen.findByLabelText('Try a sentence'), 'where is my ordr{Enter}');
  expect(await screen.findByText('The bot asks: “Did you mean …?”')).toBeTruthy();
  expect(screen.getByText('63 %, by “where is my order”')).toBeTruthy();
  expect(screen.getByText('“ordr” → “order” (misspelt)')).toBeTruthy();
  expect(screen.getByText('Not wanted: “a refund”.')).toBeTruthy();
  expect(sent.find(([what]) => what === 'POST stories/understand')?.[1]).toContain('where is my ordr');
});

test('a click makes what no story took a phrase of the story that is nearest', async () => {
  const sent = open([{ text: 'my ordr', times: 3, at: '2026-03-02T14:00:00Z', near: [near] }]);
  await userEvent.click(await screen.findByRole('button', { name: 'What people say' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Add “my ordr” as a phrase' }));
  expect(await screen.findByText('“my ordr” is a phrase of “Order status” in the draft now.')).toBeTruthy();
  expect(sent.find(([what]) => what === `PUT stories/${order.id}`)?.[1]).toContain('"phrases": ["a", "my ordr"]');
});

test('what does not matter is taken off the list', async () => {
  const sent = open([{ text: 'pizza', times: 1, at: '2026-03-02T14:00:00Z', near: [] }]);
  await userEvent.click(await screen.findByRole('button', { name: 'What people say' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Take “pizza” off the list' }));
  await vi.waitFor(() => expect(sent.find(([what]) => what === 'POST stories/missed/dismiss')?.[1]).toContain('pizza'));
});
