import { useState } from 'react';
import { useSetAway } from '../colleagues/queries';
import { nth } from '../commands/bindings';
import { CommandPalette } from '../commands/CommandPalette';
import { KeyboardSheet } from '../commands/KeyboardSheet';
import { useCommand } from '../commands/useCommand';
import { worksLive } from '../models/takeControl';
import { navigate } from '../routing/location';
import { homeOf, type Screen, screens } from '../screens/table';
import { t } from '../texts';
import { useSignOut } from './useSignOut';
import { useDock, useMe, useWorkspace } from './useWorkspace';

/** What can be done wherever one is. */
export function GlobalCommands({ hasPanel }: { hasPanel: boolean }) {
  const me = useMe();
  const signOut = useSignOut();
  const { dock } = useWorkspace();
  const away = useSetAway();
  const { shown } = useDock();
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  const close = () => setOpen(null);
  useCommand({ id: 'sign-out', label: t.commands.signOut, run: signOut });
  useCommand({ id: 'away', label: t.commands.goAway, run: () => away.mutate(!me.away) }, worksLive(me));
  useCommand({ id: 'palette', label: t.commands.palette, keys: 'Mod+K', unlisted: true, run: () => setOpen('palette') });
  useCommand({ id: 'keys', label: t.commands.help, keys: '?', run: () => setOpen('keys') });
  useCommand({ id: 'panel', label: t.commands.togglePanel, keys: 'P', run: () => (shown ? dock.hide() : dock.show()) }, hasPanel);
  return (
    <>
      {screens.filter(({ allowed }) => allowed?.(me) ?? true).toReversed().map(screen => <GoTo key={screen.path} screen={screen} />)}
      {[1, 2, 3, 4, 5, 6, 7, 8, 9].map(n => <NthConversation key={n} n={n} />)}
      <CommandPalette open={open === 'palette'} onClose={close} />
      <KeyboardSheet open={open === 'keys'} onClose={close} />
    </>
  );
}

function GoTo({ screen }: { screen: Screen }) {
  const home = homeOf(screen);
  useCommand({ id: `go-${home}`, label: t.commands.go(screen.label), run: () => navigate(home) });
  return null;
}

function NthConversation({ n }: { n: number }) {
  const { dock } = useWorkspace();
  const { open } = useDock();
  useCommand({ id: `conversation-${n}`, label: t.commands.nth(n), keys: `Alt+${n}`, row: nth, run: () => dock.openNth(n) }, n <= open.length);
  return null;
}
