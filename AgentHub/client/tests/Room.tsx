import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import type { Session } from '../src/api/types';
import type { Wire } from '../src/live/LiveConnection';
import { memoryStorage } from '../src/browser/storage';
import { SignedInAs } from '../src/workspace/useWorkspace';
import { Workspace } from '../src/workspace/Workspace';
import { grace } from './cast';

/** A server that nobody has reached yet. */
const silent: Wire = {
  start: () => new Promise(() => undefined),
  stop: () => Promise.resolve(),
  send: () => Promise.resolve(),
  stream: () => ({ subscribe: () => ({ dispose: () => undefined }) }),
  on: () => undefined,
  onclose: () => undefined,
};

export function workspaceOf(session: Session = grace, storage = memoryStorage()): Workspace {
  vi.stubGlobal('fetch', vi.fn(() => new Promise(() => undefined)));
  return new Workspace(session, silent, storage);
}

/** What is around a component on the page: somebody signed in, and their workspace. */
export function Room({ session = grace, workspace, children }: { session?: Session; workspace: Workspace; children: ReactNode }) {
  return (
    <QueryClientProvider client={new QueryClient()}>
      {/* oxlint-disable-next-line react/jsx-no-constructed-context-values -- rendered once */}
      <SignedInAs value={{ session, workspace }}>{children}</SignedInAs>
    </QueryClientProvider>
  );
}
