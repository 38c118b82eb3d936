// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Tombstone } from '../../../src/conversations/Tombstone';
import PeopleSettings from '../../../src/features/people/PeopleSettings';
import { serve } from '../../serve';

const found = {
  channelId: 'directline', userId: 'dl_ada', name: 'Ada', identity: { id: 'customer-7', attributes: { plan: 'gold' } },
  conversations: 2, firstAt: '2027-01-01T00:00:00Z', lastAt: '2027-03-01T09:00:00Z',
};

describe('a letter that asks to delete somebody’s data', () => {
  it('is answered by finding them, seeing what goes and what stays, and saying why', async () => {
    const asked = serve({
      'GET people': [200, [found]],
      'GET people/kept': [200, { name: 'Ada', conversations: 2, lines: 41, requests: 1, files: 0, holder: 'Grace' }],
      'POST people/deletions': [200, { conversations: 2 }],
    });
    render(<QueryClientProvider client={new QueryClient()}><PeopleSettings /></QueryClientProvider>);

    await userEvent.type(screen.getByRole('searchbox'), 'ada');
    expect(await screen.findByText('customer-7')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Delete the data of Ada…' }));
    expect(await screen.findByText('What was said in their 2 conversations (41 lines)')).toBeDefined();
    expect(screen.getByText(/The control of Grace/)).toBeDefined();
    expect(screen.queryByText(/files that were sent/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
    expect(asked.some(({ what }) => what === 'POST people/deletions')).toBe(false);
    await userEvent.type(screen.getByRole('textbox', { name: /Reason/ }), 'Letter of 1 March');
    await userEvent.click(screen.getByRole('button', { name: 'Delete for good' }));

    expect(await screen.findByText('The data of Ada is deleted.')).toBeDefined();
    expect(asked.find(({ what }) => what === 'POST people/deletions')?.body).toEqual({
      channelId: 'directline',
      userId: 'dl_ada',
      reason: 'Letter of 1 March',
    });
  });

  it('leaves a tombstone', () => {
    render(<Tombstone erasedAt="2027-03-01T09:00:00Z" />);

    expect(screen.getByText(/This person’s data was deleted on/)).toBeDefined();
  });
});
