// @vitest-environment happy-dom
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Control, Session } from '../../src/api/types';
import { PausedBot } from '../../src/conversations/PausedBot';
import { ana, byTheBot, grace } from '../cast';
import { Room, workspaceOf } from '../Room';
import { serve } from '../serve';

function open(botPaused: boolean, control: Control = byTheBot, session: Session = grace) {
  const workspace = workspaceOf(session);
  const asked = serve({ 'POST conversations/c1/bot/resume': [204, null] });
  render(<Room session={session} workspace={workspace}><PausedBot conversationId="c1" control={control} botPaused={botPaused} /></Room>);
  return asked;
}

const button = () => screen.queryByRole('button', { name: 'Let the bot go on' });

describe('a paused bot', () => {
  it('is said to be silent, and goes on by a click', async () => {
    const asked = open(true);
    expect(screen.getByText('The bot is paused in this conversation.')).toBeTruthy();
    await userEvent.click(button()!);
    await waitFor(() => expect(asked.map(({ what }) => what)).toContain('POST conversations/c1/bot/resume'));
  });

  it('is for those to let go on who may take control', () => {
    open(true, byTheBot, { ...grace, role: 'Viewer' });
    expect(screen.getByText('The bot is paused in this conversation.')).toBeTruthy();
    expect(button()).toBeNull();
  });

  it('is nothing to talk about while an agent has control, or while it answers', () => {
    open(true, { epoch: 1, holder: ana });
    open(false);
    expect(screen.queryByText('The bot is paused in this conversation.')).toBeNull();
  });
});
