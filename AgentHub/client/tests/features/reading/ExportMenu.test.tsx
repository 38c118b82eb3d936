// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ExportMenu } from '../../../src/features/reading/ExportMenu';

describe('taking a conversation out of the hub', () => {
  it('asks the server for all of it, whatever is on the screen', async () => {
    const opened = vi.spyOn(globalThis, 'open').mockReturnValue(null);
    render(<ExportMenu conversationId="a/b" />);

    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    expect(screen.getByRole('menuitem', { name: 'For a spreadsheet (CSV)' }).getAttribute('href')).toBe(
      '/hub/api/conversations/a%2Fb/transcript.csv',
    );
    expect(screen.getByRole('menuitem', { name: 'With every detail (JSON)' }).getAttribute('href')).toBe(
      '/hub/api/conversations/a%2Fb/transcript.json',
    );
    await userEvent.click(screen.getByRole('menuitem', { name: 'Print, or save as PDF' }));
    expect(opened).toHaveBeenCalledWith(expect.stringMatching(/transcript\.html\?lang=en.*&zone=/));
  });
});
