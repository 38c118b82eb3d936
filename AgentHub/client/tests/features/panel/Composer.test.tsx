// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../../src/api/types';
import { Composer } from '../../../src/features/panel/Composer';
import { memoryStorage } from '../../../src/browser/storage';
import { ada, grace } from '../../cast';
import { Room, workspaceOf } from '../../Room';

const conversation: Conversation = {
  id: 'c1', channelId: 'directline', user: ada, locale: 'en', createdAt: '2026-03-02T14:00:00Z', lastAt: '2026-03-02T14:00:00Z', lastSeq: 0,
  control: { epoch: 1, holder: { id: grace.id, name: grace.name } }, botPaused: false, ending: null, request: null, hit: null,
  erasedAt: null,
  signals: null,
};

function open(storage = memoryStorage()) {
  const workspace = workspaceOf(grace, storage);
  const shown = render(<Room workspace={workspace}><Composer conversation={conversation} name="Ada" /></Room>);
  const sent = () => workspace.threads.of('c1').view().pending.map(({ text }) => text);
  return { ...shown, sent, box: screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message to Ada' }) };
}

describe('the place to write in', () => {
  it('sends with Enter, and keeps the focus', async () => {
    const { box, sent } = open();
    await userEvent.type(box, 'Hello Ada{Enter}');
    expect(sent()).toEqual(['Hello Ada']);
    expect(box.value).toBe('');
    expect(document.activeElement).toBe(box);
  });

  it('starts a new line with Shift and Enter', async () => {
    const { box, sent } = open();
    await userEvent.type(box, 'one{Shift>}{Enter}{/Shift}two');
    expect(sent()).toEqual([]);
    expect(box.value).toBe('one\ntwo');
  });

  it('sends nothing that is only blanks', async () => {
    const { box, sent } = open();
    await userEvent.type(box, '   {Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(sent()).toEqual([]);
  });

  it('asks before it sends something that is not known, and sends it as the agent says', async () => {
    const { box, sent } = open();
    await userEvent.type(box, 'Hello {{{{user.name}}, how are you?{Enter}');
    expect(sent()).toEqual([]);
    expect(screen.getByRole('alert').textContent).toContain('user.name');

    await userEvent.click(screen.getByRole('button', { name: 'Write it: user.name' }));
    expect([box.selectionStart, box.selectionEnd]).toEqual([6, 19]);
    await userEvent.click(screen.getByRole('button', { name: 'Send without it' }));
    expect(sent()).toEqual(['Hello, how are you?']);
  });

  it('sends braces as they are to whoever wants them', async () => {
    const { box, sent } = open();
    await userEvent.type(box, 'Use {{{{name}}{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Send as it is written' }));
    expect(sent()).toEqual(['Use {{name}}']);
  });

  it('has the draft again after a reload', async () => {
    const storage = memoryStorage();
    const { box, unmount } = open(storage);
    await userEvent.type(box, 'Half a dra');
    unmount();
    expect(open(storage).box.value).toBe('Half a dra');
  });
});
