// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { expect, test, vi } from 'vitest';
import { History } from '../../../src/features/stories/history/History';
import { StoryTests } from '../../../src/features/stories/tests/StoryTests';
import { TryOut } from '../../../src/features/stories/tryout/TryOut';
import { entry, grace } from '../../cast';

const id = '5f00000000000000000000aa';
const online = { type: 'connection_team_predicate', condition: { type: 'is_online' } };
const jump = { type: 'jump_to_action', connections: [{ predicates: [online] }], defaultTarget: null };
const story = { id, name: 'Hello', steps: [{ id: 's1', name: 'First', actions: [jump] }] };

/** A panel against a hub that answers each request by its method and path. What was asked is kept with its body. */
function open(panel: ReactElement, answers: Record<string, (body: string) => Response>) {
  const asked: { what: string; body: string; headers: Record<string, string> }[] = [];
  vi.stubGlobal('fetch', async (path: string, { method, body, headers }: RequestInit) => {
    const what = `${method} ${path.replace('/hub/api/', '')}`;
    const sent = body instanceof Blob ? await body.text() : String(body);
    asked.push({ what, body: sent, headers: headers as Record<string, string> });
    if (what === 'GET session') return Response.json({ ...grace, role: 'BotDesigner' });
    if (what === 'GET stories') return Response.json({ revision: 'a', stories: [], drafts: [] });
    return answers[what]?.(sent) ?? new Response(null, { status: 404 });
  });
  vi.stubGlobal('ResizeObserver', class { observe() {} disconnect() {} });
  render(<QueryClientProvider client={new QueryClient()}>{panel}</QueryClientProvider>);
  return asked;
}

const at = (path: string | null) => ({ story: id, step: 's1', path });
const trace = [
  { kind: 'decision', text: 'nothing', reason: 'nothingMatched', about: 'allô', holds: null, place: null },
  { kind: 'step', text: 'Hello / First', reason: null, about: null, holds: null, place: at(null) },
  { kind: 'condition', text: 'support team', reason: null, about: null, holds: false, place: at('actions/0/connections/0/predicates/0') },
];

/** The bot echoes whatever is said. */
function played(body: string): Response {
  const { conversation } = JSON.parse(body) as { conversation: { user?: string }[] };
  const turns = conversation.map(({ user }, place) => ({
    entries: user === undefined ? []
      : [entry(place * 2 + 1, 'user', { text: user }), entry(place * 2 + 2, 'bot', { text: `You said ${user}` })],
    buttons: [],
    trace,
    at: '2027-03-24T10:30:00+01:00',
    problem: null,
  }));
  return Response.json({
    turns, at: '2027-03-24T10:30:00+01:00', online: true, because: '', reason: null, holder: null, request: null,
    schedule: { timeZone: 'Europe/Paris', slots: [], exceptions: [] },
  });
}

test('one talks with the draft, sets its clock in words, and keeps it as a test', async () => {
  const onPath = vi.fn();
  const asked = open(<TryOut id={id} story={story} onPath={onPath} />, {
    'POST stories/tryout': played,
    [`PUT stories/${id}/tests`]: () => Response.json({ findings: [] }),
  });
  await screen.findByText('Support team is online');
  await userEvent.type(screen.getByLabelText('When'), 'Sunday 03:00{Enter}');
  await userEvent.type(screen.getByLabelText('What the person says'), 'allô{Enter}');
  await screen.findByText('You said allô');
  expect(JSON.parse(asked.findLast(({ what }) => what === 'POST stories/tryout')!.body)).toMatchObject({
    id, story, at: '2027-03-28T03:00', conversation: [{ user: 'allô' }],
  });
  expect(screen.getByText('Nothing matched “allô”.')).toBeTruthy();
  expect(screen.getByText('Support team is online: no')).toBeTruthy();
  expect(onPath).toHaveBeenLastCalledWith([
    { story: id, step: 's1' },
    { story: id, step: 's1', action: 'actions/0', verdicts: [
      { path: 'actions/0/connections/0/predicates/0', holds: false, found: null, support: null },
    ] },
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Keep as a test' }));
  await userEvent.type(await screen.findByLabelText(/Name of the test/), 'At night{Enter}');
  await screen.findByText('The test is kept with the story.');
  const kept = asked.find(({ what }) => what === `PUT stories/${id}/tests`)!;
  expect(kept.headers['If-None-Match']).toBe('*');
  expect(JSON.parse(kept.body)).toMatchObject({
    tests: [{ name: 'At night', conversation: [{ user: 'allô' }, { bot: ['You said allô'] }] }],
  });
});

test('what is no moment is said so, and the clock stays', async () => {
  const asked = open(<TryOut id={id} story={story} onPath={() => undefined} />, { 'POST stories/tryout': played });
  await screen.findByText('Support team is online');
  await userEvent.type(screen.getByLabelText('When'), 'soon{Enter}');
  await screen.findByText(/This is no moment/);
  expect(asked.filter(({ what }) => what === 'POST stories/tryout')).toHaveLength(1);
});

test('who the person is and what an event carries is played, and kept with the test', async () => {
  const asked = open(<TryOut id={id} story={story} onPath={() => undefined} />, {
    'POST stories/tryout': played,
    [`PUT stories/${id}/tests`]: () => Response.json({ findings: [] }),
  });
  await screen.findByText('Support team is online');
  await userEvent.type(screen.getByLabelText('Name of the person'), 'Grace');
  await userEvent.click(screen.getByLabelText(/The site vouches/));
  await userEvent.type(screen.getByLabelText('User attributes at the start'), 'City');
  expect(screen.getByText(/Write each line as key = value/)).toBeTruthy();
  await userEvent.type(screen.getByLabelText('User attributes at the start'), ' = Paris');
  await userEvent.type(screen.getByLabelText('Session values at the start'), 'order = 4711');
  await userEvent.click(screen.getByRole('button', { name: 'Begin with this' }));
  await screen.findByText('Who the person is: Grace, verified');
  await userEvent.type(screen.getByLabelText('Name of the event'), 'bought');
  await userEvent.type(screen.getByLabelText(/What the event carries/), '{{"lamps":2}');
  await userEvent.click(screen.getByRole('button', { name: 'Let it happen' }));
  await screen.findByText('Event: bought {"lamps":2}');
  const start = { person: { name: 'Grace', verified: true, attributes: { City: 'Paris' } }, session: { order: '4711' } };
  expect(JSON.parse(asked.findLast(({ what }) => what === 'POST stories/tryout')!.body)).toMatchObject({
    ...start, conversation: [{ event: 'bought', value: { lamps: 2 } }],
  });
  await userEvent.click(screen.getByRole('button', { name: 'Keep as a test' }));
  await userEvent.type(await screen.findByLabelText(/Name of the test/), 'Bought{Enter}');
  await screen.findByText('The test is kept with the story.');
  expect(JSON.parse(asked.find(({ what }) => what === `PUT stories/${id}/tests`)!.body)).toMatchObject({ tests: [start] });
});

test('the tests are run with the document as it is, and say what they found', async () => {
  const difference = { line: 2, kind: 'bot', what: '', wanted: ['Good evening'], found: ['Hello'] };
  const asked = open(<StoryTests id={id} story={story} />, {
    [`GET stories/${id}/tests`]: () =>
      Response.json({ schemaVersion: 1, tests: [{ name: 'wrong' }] }, { headers: { ETag: '"t1"' } }),
    'POST stories/tests/run': () => Response.json({
      results: [{ file: '', test: 'wrong', problem: 'line 2', difference, steps: [at(null)], milliseconds: 1 }],
    }),
    [`PUT stories/${id}/tests`]: () => Response.json({ findings: [] }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Run the tests' }));
  await screen.findByText('0 of 1 passed');
  expect(screen.getByText('Line 2: the bot should say')).toBeTruthy();
  expect(screen.getByText('Good evening')).toBeTruthy();
  expect(screen.getByText('The conversation was in the step “First”.')).toBeTruthy();
  expect(JSON.parse(asked.find(({ what }) => what === 'POST stories/tests/run')!.body)).toEqual({ id, story });
  await userEvent.click(screen.getByRole('button', { name: 'Remove the test “wrong”' }));
  await vi.waitFor(() => expect(asked.find(({ what }) => what === `PUT stories/${id}/tests`)?.headers['If-Match']).toBe('"t1"'));
});

test('the history compares two versions in words, and goes back as drafts', async () => {
  const version = (text: string) => ({
    id, name: 'Hello', steps: [{ id: 's1', name: 'Ask', actions: [{ type: 'send_text_action', alternatives: [text] }] }],
  });
  const asked = open(<History id={id} />, {
    [`GET stories/revisions?story=${id}&limit=20`]: () => Response.json({
      revisions: [{
        number: 2, revision: 'b', at: '2027-03-24T10:30:00Z', by: { id: 'ana', name: 'Ana' }, changed: 1,
        changes: [{ story: id, name: 'Hello', change: 'changed' }],
      }],
      next: null,
    }),
    [`GET stories/revisions/1/stories/${id}`]: () => Response.json(version('one')),
    [`GET stories/revisions/2/stories/${id}`]: () => Response.json(version('two')),
    'POST stories/revisions/2/restore': () => Response.json({ drafts: 1, number: null }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'What changed' }));
  expect((await screen.findByText('“one”')).tagName).toBe('DEL');
  expect(screen.getByText('“two”').tagName).toBe('INS');
  await userEvent.click(screen.getByRole('button', { name: 'Go back to this' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Go back to this' }));
  await screen.findByText('1 draft was saved.');
  expect(JSON.parse(asked.find(({ what }) => what.startsWith('POST'))!.body)).toEqual({ publish: false });
});
