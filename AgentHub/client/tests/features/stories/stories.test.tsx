// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import StoriesScreen from '../../../src/features/stories/StoriesScreen';
import type { StoryList } from '../../../src/features/stories/types';
import { grace } from '../../cast';

const hello = { id: '5f00000000000000000000aa', name: 'Hello', steps: 2, names: null };
const changed: StoryList = {
  revision: 'aaa',
  stories: [hello],
  drafts: [{ ...hello, change: 'changed', testsOnly: false, by: { id: 'ana', name: 'Ana' }, at: '2026-03-02T14:00:00Z' }],
};

const finding = {
  severity: 'error',
  isError: true,
  file: '(this story)',
  path: 'steps/0/actions',
  problem: 'is missing.',
  remedy: 'Add it.',
};

/** The stories screen against a hub that answers each request by its method and path. */
function open(role: 'BotDesigner' | 'SupportAgent', list: StoryList, answers: Record<string, () => Response> = {}) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (path: string, { method }: RequestInit) => {
    const what = `${method} ${path.replace('/hub/api/', '')}`;
    asked.push(what);
    if (what === 'GET session') return Promise.resolve(Response.json({ ...grace, role }));
    if (what === 'GET stories') return Promise.resolve(Response.json(list));
    return Promise.resolve(answers[what]?.() ?? new Response(null, { status: 404 }));
  });
  render(<QueryClientProvider client={new QueryClient()}><StoriesScreen params={{}} /></QueryClientProvider>);
  return asked;
}

test('a designer publishes the drafts by keyboard, and is told so', async () => {
  const asked = open('BotDesigner', changed, { 'POST stories/publish': () => Response.json({ revision: 'bbb', findings: [] }) });
  const publish = await screen.findByRole('button', { name: 'Publish (1)' });
  publish.focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText(/takes effect from the next turn/)).toBeTruthy();
  expect(asked).toContain('POST stories/publish');
  expect(screen.getByText('Draft: changed by Ana')).toBeTruthy();
});

test('an uploaded file that is refused shows where and what to change', async () => {
  open('BotDesigner', { ...changed, drafts: [] }, {
    [`PUT stories/${hello.id}`]: () => Response.json({ title: 'No.', code: 'stories-refused', findings: [finding] }, { status: 400 }),
  });
  const input = await screen.findByLabelText(/Add or replace stories/);
  await userEvent.upload(input, new File([JSON.stringify({ id: hello.id })], 'hello.json', { type: 'application/json' }));
  expect((await screen.findByRole('alert')).textContent).toContain('No.');
  expect(screen.getByText('(this story): steps/0/actions')).toBeTruthy();
  expect(screen.getByText('is missing. Add it.')).toBeTruthy();
});

test('an agent may export, and neither upload nor publish', async () => {
  open('SupportAgent', changed);
  await screen.findByText('Hello');
  expect(screen.getByRole('link', { name: 'Export' }).getAttribute('href')).toBe('/hub/api/stories/export');
  expect(screen.queryByRole('button', { name: /Publish|Upload/ })).toBeNull();
});
