// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import FiguresScreen from '../../../src/features/figures/FiguresScreen';
import type { FigureReport, Figures } from '../../../src/features/figures/types';
import { serve } from '../../serve';

const waited = { count: 2, median: 90, p90: 300, mean: 195 };
const figures: Figures = {
  conversations: 5,
  resolvedByBot: 4,
  requests: 2,
  taken: 1,
  waiting: waited,
  requestToFirstLine: waited,
  takeovers: 1,
  controlToFirstLine: waited,
  takeoverLength: waited, answers: waited, firstAnswersInTime: { due: 4, kept: 3 }, answersInTime: { due: 0, kept: 0 },
  rated: 1,
  satisfaction: 4,
};
const report: FigureReport = {
  from: '2027-03-01',
  to: '2027-03-02',
  zone: 'Europe/Paris',
  total: figures,
  days: [
    { date: '2027-03-01', from: '2027-03-01T00:00:00+01:00', to: '2027-03-02T00:00:00+01:00', figures },
    {
      date: '2027-03-02',
      from: '2027-03-02T00:00:00+01:00',
      to: '2027-03-03T00:00:00+01:00',
      figures: { ...figures, requests: 0, taken: 0, waiting: { count: 0, median: null, p90: null, mean: null } },
    },
  ],
  agents: [{ id: 'grace', name: 'Grace', figures }],
  stories: [{ story: null, figures }],
  outcomes: [{ outcome: 'Solved', figures }],
  tags: [],
  supportOnline: [],
};

const open = (answer: FigureReport) => {
  serve({
    'GET support/status': [200, { online: true, timeZone: 'Europe/Paris' }],
    'GET support/time-zones': [200, ['Europe/Paris']],
    'GET figures': [200, answer],
  });
  render(<QueryClientProvider client={new QueryClient()}><FiguresScreen /></QueryClientProvider>);
};

describe('the figures', () => {
  beforeEach(() => sessionStorage.clear());

  it('stand beside what they mean', async () => {
    open(report);

    const waiting = within(await screen.findByRole('region', { name: 'Waiting time' }));
    expect(waiting.getByText('1 min 30 sec')).toBeDefined();
    expect(waiting.getByText(/9 of 10 within 5 min/)).toBeDefined();
    expect(waiting.getByText(/From the request until an agent takes control/)).toBeDefined();
    expect(within(screen.getByRole('region', { name: 'Resolved by the bot' })).getByText('80%')).toBeDefined();
  });

  it('are read day by day with the arrow keys', async () => {
    open(report);

    const days = await screen.findByRole('slider', { name: 'User requests, day by day' });
    expect(days.getAttribute('aria-valuetext')).toMatch(/2 Mar.*: 0 of 0|Mar 2.*: 0 of 0/);
    days.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(days.getAttribute('aria-valuetext')).toMatch(/: 1 of 2$/);
  });

  it('stand in a table by day, agent and story, which is a file to take away as well', async () => {
    open(report);

    expect((await screen.findAllByRole('row')).length).toBe(4);
    await userEvent.click(screen.getByRole('tab', { name: 'By agent' }));
    expect(screen.getByRole('rowheader', { name: 'Grace' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'Download (CSV)' }).getAttribute('href')).toMatch(
      /figures\.csv\?from=.*&zone=Europe%2FParis&by=agent$/,
    );
    await userEvent.click(screen.getByRole('tab', { name: 'By story' }));
    expect(screen.getByRole('rowheader', { name: 'No story' })).toBeDefined();
  });

  it('say so where nothing happened', async () => {
    open({ ...report, total: { ...figures, conversations: 0, requests: 0, takeovers: 0 } });

    expect(await screen.findByText('Nothing happened in this period.')).toBeDefined();
  });
});
