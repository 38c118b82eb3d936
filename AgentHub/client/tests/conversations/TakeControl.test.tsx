// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Control, Person, Session } from '../../src/api/types';
import { TakeControl } from '../../src/conversations/TakeControl';
import { ada, ana, byTheBot, grace } from '../cast';
import { Room, workspaceOf } from '../Room';

function open(control: Control = byTheBot, user: Person = ada, session: Session = grace) {
  render(<Room session={session} workspace={workspaceOf(session)}><TakeControl conversationId="c1" control={control} user={user} /></Room>);
  return screen.queryByRole('button', { name: 'Take control' });
}

const isOff = (button: HTMLElement | null) => button?.getAttribute('aria-disabled') === 'true';

describe('the button that takes control', () => {
  it('works while the user is online', () => {
    expect(isOff(open())).toBe(false);
  });

  it('stays in reach of the keyboard when it is off, and says why', () => {
    const button = open({ epoch: 1, holder: ana });
    expect(isOff(button)).toBe(true);
    expect(button?.hasAttribute('disabled')).toBe(false);
    expect(document.getElementById(button?.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Ana has control of this conversation.',
    );
  });

  it('is off for a user who left', () => {
    expect(isOff(open(byTheBot, { ...ada, online: false }))).toBe(true);
  });

  it('is not there when takeover is off for this bot', () => {
    expect(open(byTheBot, ada, { ...grace, handoffEnabled: false })).toBeNull();
    expect(screen.getByText(/Handoff:Enabled/)).toBeTruthy();
  });

  it('opens the live conversation of whoever has control', () => {
    open({ epoch: 1, holder: { id: grace.id, name: grace.name } });
    expect(isOff(screen.getByRole('button', { name: 'Open live conversation' }))).toBe(false);
  });
});
