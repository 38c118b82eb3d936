import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Session } from '../api/wire';
import { KeyboardListener } from '../commands/KeyboardListener';
import { refetchOnChange } from '../live/refetching';
import { hubWire } from '../live/wire';
import { Workspace } from '../live/Workspace';
import { browserStorage } from '../models/storage';
import { Shell } from './Shell';
import { SignedInAs } from './useWorkspace';

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
