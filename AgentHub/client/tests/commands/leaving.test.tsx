// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useRef, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { CommandBook } from '../../src/commands/CommandBook';
import { KeyboardListener } from '../../src/commands/KeyboardListener';
import { Commands, useCommand } from '../../src/commands/useCommand';
import { useKeptFocus } from '../../src/components/useKeptFocus';
import { serve } from '../serve';

function show(children: ReactNode) {
  serve({});
  render(
    <QueryClientProvider client={new QueryClient()}>
      {/* oxlint-disable-next-line react/jsx-no-constructed-context-values -- rendered once */}
      <Commands value={new CommandBook()}>
        <KeyboardListener />
        {children}
      </Commands>
    </QueryClientProvider>,
  );
}

function Part() {
  const part = useRef<HTMLElement>(null);
  useKeptFocus(part);
  const [held, setHeld] = useState(true);
  useCommand({ id: 'release', label: 'Release', keys: 'R', run: () => setHeld(false) });
  return (
    <main ref={part} tabIndex={-1}>
      {held && <button type="button" onClick={() => setHeld(false)}>Release</button>}
      <p>{held ? 'held' : 'released'}</p>
      <input aria-label="Message" />
      <div role="dialog"><input aria-label="Reason" /></div>
    </main>
  );
}

const active = () => document.activeElement;

describe('the keyboard', () => {
  it('leaves a field with Escape, and letters are commands again', async () => {
    show(<Part />);
    const box = screen.getByRole('textbox', { name: 'Message' });
    await userEvent.type(box, 'r');
    expect(screen.getByText('held')).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(active()).toBe(screen.getByRole('main'));
    await userEvent.keyboard('r');
    expect(screen.getByText('released')).toBeTruthy();
  });

  it('leaves a dialog to the dialog', async () => {
    show(<Part />);
    const reason = screen.getByRole('textbox', { name: 'Reason' });
    reason.focus();
    await userEvent.keyboard('{Escape}');
    expect(active()).toBe(reason);
  });

  it('stays in the part of the page whose button is gone', async () => {
    show(<Part />);
    screen.getByRole('button', { name: 'Release' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(active).toBe(screen.getByRole('main'));
  });
});
