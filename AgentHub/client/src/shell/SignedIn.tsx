import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Session } from '../api/types';
import { KeyboardListener } from '../commands/KeyboardListener';
import { hubWire } from '../live/signalR';
import { browserStorage } from '../workspace/storage';
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
      if (workspace.live.state() === 'refused') void queries.invalidateQueries({ queryKey: ['session'] });
    });
    const stop = workspace.start();
    return () => {
      stop();
      stopWatching();
      stopRefetching();
    };
  }, [workspace, queries]);

  const signedIn = useMemo(() => ({ session, workspace }), [session, workspace]);
  return (
    <SignedInAs value={signedIn}>
      <KeyboardListener />
      <Shell />
    </SignedInAs>
  );
}
