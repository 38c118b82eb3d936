import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Session } from '../api/types';
import { KeyboardListener } from '../commands/KeyboardListener';
import { hubWire } from '../live/signalR';
import { useOwnLook } from '../preferences/useOwnLook';
import { browserStorage } from '../browser/storage';
import { SignedInAs } from '../workspace/useWorkspace';
import { Workspace } from '../workspace/Workspace';
import { refetchOnChange } from './refetching';
import { Shell } from './Shell';

export function SignedIn({ session }: { session: Session }) {
  const queries = useQueryClient();
  const [workspace] = useState(() => new Workspace(session, hubWire(), browserStorage()));

  useEffect(() => {
    const stopRefetching = refetchOnChange(workspace.live, queries);
    const stopWatching = workspace.live.subscribe(() => {
      // The host closes the line of whoever has other rights by now, or none. SignalR does not say why it cannot come back.
      if (workspace.live.state() !== 'connected') void queries.invalidateQueries({ queryKey: ['session'] });
    });
    const stop = workspace.start();
    return () => {
      stop();
      stopWatching();
      stopRefetching();
    };
  }, [workspace, queries]);

  useForgettingOnNewRole(session.role);
  useOwnLook();
  const signedIn = useMemo(() => ({ session, workspace }), [session, workspace]);
  return (
    <SignedInAs value={signedIn}>
      <KeyboardListener />
      <Shell />
    </SignedInAs>
  );
}

/** What was held under another role may not be for this one, and what is not asked for any more would stay on the screen. */
function useForgettingOnNewRole(role: Session['role']): void {
  const queries = useQueryClient();
  const before = useRef(role);
  useEffect(() => {
    if (before.current === role) return;
    before.current = role;
    void queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  }, [queries, role]);
}
