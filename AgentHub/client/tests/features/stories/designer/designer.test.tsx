// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import StoriesScreen from '../../../../src/features/stories/StoriesScreen';
import { Designer } from '../../../../src/features/stories/designer/editor/Designer';
import { grace } from '../../../cast';
import { Room, workspaceOf } from '../../../Room';

const id = '5f00000000000000000000aa';
const text = JSON.stringify({
  schemaVersion: 1, id, name: 'Hello', triggers: [{ type: 'keywords', keywords: ['lamp'] }],
  steps: [
    { id: 'a', name: 'First', actions: [{ type: 'send_text_action', alternatives: ['Hi'] }] },
    { id: 'b', name: 'Second', actions: [] },
  ],
});
const by = { id: 'ana', name: 'Ana' };
const draft = { id, name: 'Hello', steps: 2, change: 'changed', by, at: '2026-03-02T14:00:00Z', testsOnly: false };
const figures = { step: 'b', reached: 8, left: 5, asked: 2, fellBack: 1 };
const error = { severity: 'error', isError: true, file: 'hello.json', path: 'steps/1/actions', problem: 'is missing.', remedy: 'Add it.' };

beforeEach(() => {
  // Nothing is drawn in a page without sizes: the list does the same.
  sessionStorage.setItem('hub.story-layout', '"outline"');
  localStorage.clear();
});

/** The page of one story, on a hub with one draft. */
function open(role: 'BotDesigner' | 'SupportAgent', findings: unknown[] = [], screenOf = <Designer id={id} />) {
  const session = { ...grace, role };
  const workspace = workspaceOf(session);
  const asked: string[] = [];
  vi.stubGlobal('fetch', (path: string, { method, headers }: RequestInit) => {
    const what = `${method} ${path.replace('/hub/api/', '').replace(/\?.*/, '')}`;
    asked.push(`${what} ${(headers as Record<string, string> | undefined)?.['If-Match'] ?? ''}`.trim());
    if (what === 'GET session') return Promise.resolve(Response.json({ ...grace, role }));
    if (what === 'GET stories') return Promise.resolve(Response.json({ revision: 'r', stories: [draft], drafts: [draft] }));
    if (what === `GET stories/${id}`) return Promise.resolve(new Response(text, { headers: { ETag: '"1"' } }));
    if (what === `GET stories/revisions/3/stories/${id}`) return Promise.resolve(new Response(text.replace('Hi', 'Good day')));
    if (what === `GET stories/revisions/4/stories/${id}`) return Promise.resolve(new Response(text));
    if (what === `GET stories/${id}/figures`) return Promise.resolve(Response.json({ days: 7, steps: [figures] }));
    if (what === 'POST stories/check') return Promise.resolve(Response.json({ findings, file: 'hello.json' }));
    if (what.startsWith('PUT')) return Promise.resolve(Response.json({ findings }, { headers: { ETag: '"2"' } }));
    if (what === 'POST stories/publish') return Promise.resolve(Response.json({ revision: 'r', number: 2, findings: [] }));
    return Promise.resolve(new Response(null, { status: 404 }));
  });
  render(<Room session={session} workspace={workspace}>{screenOf}</Room>);
  return asked;
}

/** What keeps the focus in a dialog hides it from happy-dom: it is found by its title. */
async function dialogWith(title: string) {
  const found = await screen.findByText(title);
  return within(found.closest<HTMLElement>('[role=dialog]') ?? found);
}

it('an agent reads a story, and changes nothing', async () => {
  open('SupportAgent');
  expect(await screen.findByRole('button', { name: 'First' })).toBeTruthy();
  expect(screen.getByText('Hi')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Publish|Add a step/ })).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('a designer’s change is saved by itself, on the version that was read', async () => {
  const asked = open('BotDesigner');
  await userEvent.type(await screen.findByLabelText(/^Name of the story/), '!');
  await vi.waitFor(() => expect(asked).toContain(`PUT stories/${id} "1"`), 5_000);
  expect(await screen.findByText('Saved')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Hello!');
});

it('a story with errors is not published, and says where they are', async () => {
  const asked = open('BotDesigner', [error, { ...error, file: 'other.json', problem: 'is of another story.' }]);
  await userEvent.click(await screen.findByRole('button', { name: 'Publish' }));
  const dialog = await dialogWith('The story cannot be published yet');
  expect(dialog.getAllByRole('listitem', { hidden: true }).map(item => item.textContent)).toEqual(['Error: Secondis missing. Add it.']);
  expect(asked).not.toContain('POST stories/publish');
  await userEvent.click(dialog.getByRole('button', { name: /Second/, hidden: true }));
  expect(await screen.findByDisplayValue('Second')).toBeTruthy();
});

it('a removed step first says what leads there, and comes back', async () => {
  open('BotDesigner');
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Select “Second”' }));
  await userEvent.click(screen.getByRole('button', { name: 'Remove 1 step' }));
  const dialog = await dialogWith('Remove “Second”?');
  expect(dialog.getByText('Nothing leads there.')).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Remove', hidden: true }));
  expect(screen.queryByRole('button', { name: 'Second' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^Undo/ }));
  expect(await screen.findByRole('button', { name: 'Second' })).toBeTruthy();
});

it('says that it is published until something is changed', async () => {
  const asked = open('BotDesigner');
  await userEvent.click(await screen.findByRole('button', { name: 'Publish' }));
  expect(await screen.findByText(/^Published\./)).toBeTruthy();
  expect(asked).toContain('POST stories/publish');
  await userEvent.type(screen.getByLabelText(/^Name of the story/), '!');
  expect(screen.queryByText(/^Published\./)).toBeNull();
});

it('takes each removal back for itself, and what was typed in one field at once', async () => {
  open('BotDesigner');
  await userEvent.click(await screen.findByRole('button', { name: 'First' }));
  await userEvent.type(screen.getByLabelText(/^Text 1: English/), ' there');
  await userEvent.click(screen.getByRole('button', { name: 'Remove Say a text 1' }));
  expect(screen.queryByText('Hi there')).toBeNull();
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(screen.getAllByText('Hi there').length).toBeGreaterThan(0);
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(screen.getAllByText('Hi').length).toBeGreaterThan(0);
});

const at = (revision: string) => <StoriesScreen params={{ id, step: 'b', revision }} />;

it('the revision that said a line is shown with the step marked, and is not changed', async () => {
  open('BotDesigner', [], at('3'));
  expect(await screen.findByText('Good day')).toBeTruthy();
  expect(screen.getByText(/As the bot told it in revision 3/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Second' }).getAttribute('aria-current')).toBe('true');
  expect(screen.queryByRole('button', { name: /Publish|Add a step/ })).toBeNull();
  expect(screen.getByRole('link', { name: 'Open the story as it is now' }).getAttribute('href')).toBe(`/hub/stories/${id}`);
});

it('what is the same today is opened to be worked on, at the step', async () => {
  open('BotDesigner', [], at('4'));
  expect(await screen.findByDisplayValue('Second')).toBeTruthy();
  expect(screen.queryByText(/As the bot told it/)).toBeNull();
});

it('a revision that is kept no longer says so', async () => {
  open('BotDesigner', [], at('1'));
  expect(await screen.findByText('This revision of the story is kept no longer.')).toBeTruthy();
});

it('the list shows the figures of each step', async () => {
  open('SupportAgent');
  await userEvent.selectOptions(await screen.findByLabelText('Days'), 'Last 7 days');
  const [first, second] = await screen.findAllByRole('list', { name: 'Figures' });
  expect(within(second!).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(
    ['Reached: 8', 'Left here: 5', 'Asked for a human: 2', 'Not understood: 1']);
  expect(first!.textContent).toContain('Reached: 0');
});
