// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import ClosingSettings from '../../../src/features/closing/ClosingSettings';
import { ReleaseButton } from '../../../src/features/closing/ReleaseButton';
import { serve } from '../../serve';

const rules = { outcomes: ['Solved', 'Needs a repair'], outcomeRequired: true, tags: ['Lamps', 'Delivery'], asksPeople: false };

const show = (what: React.ReactNode) => render(<QueryClientProvider client={new QueryClient()}>{what}</QueryClientProvider>);

describe('releasing control', () => {
  it('asks for an outcome where the team has some, and sends tags before it', async () => {
    const asked = serve({
      'GET closing': [200, rules],
      'GET conversations/c1/tags': [200, { tags: ['Lamps'] }],
      'PUT conversations/c1/tags': [204, null],
      'DELETE conversations/c1/control': [204, null],
    });
    show(<ReleaseButton conversationId="c1" />);
    await new Promise(resolve => setTimeout(resolve));
    await userEvent.click(await screen.findByRole('button', { name: 'Release control' }));
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: /What came of it/ }), 'Solved');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Delivery' }));
    await userEvent.click(screen.getAllByRole('button', { name: 'Release control' }).at(-1)!);

    const sent = asked.filter(({ what }) => !what.startsWith('GET'));
    expect(sent).toEqual([
      { what: 'PUT conversations/c1/tags', body: { tags: ['Lamps', 'Delivery'] } },
      { what: 'DELETE conversations/c1/control', body: { outcome: 'Solved' } },
    ]);
  });

  it('is one click where the team has nothing to say', async () => {
    const asked = serve({
      'GET closing': [200, { outcomes: [], outcomeRequired: false, tags: [], asksPeople: true }],
      'DELETE conversations/c1/control': [204, null],
    });
    show(<ReleaseButton conversationId="c1" />);
    await userEvent.click(screen.getByRole('button', { name: 'Release control' }));

    expect(asked.at(-1)).toEqual({ what: 'DELETE conversations/c1/control', body: { outcome: null } });
  });
});

describe('the settings of it', () => {
  it('takes outcomes and tags, one to a line', async () => {
    const asked = serve({ 'GET closing': [200, { ...rules, outcomes: [], outcomeRequired: false, tags: [] }], 'PUT closing': [204, null] });
    show(<ClosingSettings />);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Outcomes' }), 'Solved{Enter}{Enter} Gone ');
    await userEvent.click(screen.getByRole('switch', { name: /only with an outcome/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('Saved.')).toBeDefined();
    expect(asked.find(({ what }) => what === 'PUT closing')?.body)
      .toEqual({ outcomes: ['Solved', 'Gone'], outcomeRequired: true, tags: [], asksPeople: false });
  });
});
