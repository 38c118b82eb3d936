// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { LookBack } from '../../src/lists/LookBack';
import { useGrowingList } from '../../src/lists/useGrowingList';

interface Row {
  id: string;
}

function Rows() {
  const list = useGrowingList<Row>(['rows'], 'rows?find=lamp&limit=2');
  return (
    <>
      {list.rows.map(({ id }) => <p key={id}>{id}</p>)}
      <LookBack {...list} />
    </>
  );
}

function serve(...pages: { rows: Row[]; next?: string; isPartial?: boolean; isInVain?: boolean }[]) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', vi.fn((path: string) => {
    const { rows, next, isPartial, isInVain } = pages[asked.length] ?? { rows: [] };
    asked.push(path);
    const headers = {
      'Content-Type': 'application/json',
      ...(next && { Link: `</hub/api/${next}>; rel="next"` }),
      ...(isPartial && { 'Search-Index': 'incomplete' }),
      ...(isInVain && { 'Search-Index': 'no-words' }),
    };
    return Promise.resolve(new Response(JSON.stringify(rows), { headers }));
  }));
  render(<QueryClientProvider client={new QueryClient()}><Rows /></QueryClientProvider>);
  return asked;
}

describe('a search that looks at the newest first', () => {
  it('looks further back when somebody asks', async () => {
    const asked = serve({ rows: [], next: 'rows?find=lamp&limit=2&cursor=a' }, { rows: [{ id: 'old' }] });

    expect(await screen.findByText('Nothing is found among the newest.')).toBeDefined();
    expect(asked).toEqual(['/hub/api/rows?find=lamp&limit=2']);
    await userEvent.click(screen.getByRole('button', { name: 'Look further back' }));

    expect(await screen.findByText('old')).toBeDefined();
    expect(asked.at(-1)).toBe('/hub/api/rows?find=lamp&limit=2&cursor=a');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('does not ask for a click where a page was full', async () => {
    serve({ rows: [{ id: 'a' }, { id: 'b' }], next: 'rows?find=lamp&limit=2&cursor=b' });

    expect(await screen.findByText('b')).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says so where there was nothing to search for', async () => {
    serve({ rows: [], isInVain: true });

    expect(await screen.findByText(/signs alone find nothing/)).toBeDefined();
    expect(screen.queryByText(/still being added/)).toBeNull();
  });

  it('says that old ones cannot be found yet', async () => {
    serve({ rows: [{ id: 'a' }], isPartial: true });

    expect(await screen.findByText(/still being added to the search/)).toBeDefined();
  });
});
