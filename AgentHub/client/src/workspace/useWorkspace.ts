import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { Session } from '../api/types';
import type { LiveState } from '../live/LiveConnection';
import type { ConversationThread, ThreadView } from './ConversationThread';
import type { DockView } from './Dock';
import type { Workspace } from './Workspace';

export const SignedInAs = createContext<{ session: Session; workspace: Workspace } | null>(null);

function useSignedIn() {
  const signedIn = useContext(SignedInAs);
  if (!signedIn) throw new Error('This part of the page is for signed-in agents.');
  return signedIn;
}

export function useMe(): Session {
  return useSignedIn().session;
}

export function useWorkspace(): Workspace {
  return useSignedIn().workspace;
}

export function useLiveState(): LiveState {
  const { live } = useWorkspace();
  return useSyncExternalStore(live.subscribe, live.state);
}

export function useDock(): DockView {
  const { dock } = useWorkspace();
  return useSyncExternalStore(dock.subscribe, dock.view);
}

export function useUnread(): ReadonlyMap<string, number> {
  const { unread } = useWorkspace();
  return useSyncExternalStore(unread.subscribe, unread.counts);
}

export function useSomebodyTyping(conversationId: string): boolean {
  const { typing } = useWorkspace();
  return useSyncExternalStore(typing.subscribe, () => typing.in(conversationId));
}

/** What the person is writing and has not sent, where this agent may see it. */
export function useDraftOfPerson(conversationId: string): string {
  const { typing } = useWorkspace();
  return useSyncExternalStore(typing.subscribe, () => typing.draftIn(conversationId));
}

/** The conversation's thread, live while the component is on the page. */
export function useThread(conversationId: string): { thread: ConversationThread; view: ThreadView } {
  const { threads } = useWorkspace();
  const thread = threads.of(conversationId);
  useEffect(() => threads.watch(conversationId), [threads, conversationId]);
  return { thread, view: useSyncExternalStore(thread.subscribe, thread.view) };
}
