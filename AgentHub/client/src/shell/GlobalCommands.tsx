import { useState } from 'react';
import { nth } from '../commands/bindings';
import { useCommand } from '../commands/useCommand';
import { useSetAway } from '../features/colleagues/queries';
import { CommandPalette } from '../features/keyboard/CommandPalette';
import { KeyboardSheet } from '../features/keyboard/KeyboardSheet';
import { navigate } from '../routing/location';
import { texts } from '../texts';
import { worksLive } from '../workspace/may';
import { useSignOut } from '../workspace/useSignOut';
import { useDock, useMe, useWorkspace } from '../workspace/useWorkspace';
import { homeOf, type Screen, screens } from './screens';

/** What can be done wherever one is. */
export function GlobalCommands({ hasPanel }: { hasPanel: boolean }) {
  const me = useMe();
  const signOut = useSignOut();
  const { dock } = useWorkspace();
  const away = useSetAway();
  const { shown } = useDock();
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  const close = () => setOpen(null);
  useCommand({ id: 'sign-out', label: texts.commands.signOut, run: signOut });
  useCommand({ id: 'away', label: texts.commands.goAway, run: () => away.mutate(!me.away) }, worksLive(me));
  useCommand({ id: 'palette', label: texts.commands.palette, keys: 'Mod+K', unlisted: true, run: () => setOpen('palette') });
  useCommand({ id: 'keys', label: texts.commands.help, keys: '?', run: () => setOpen('keys') });
  useCommand({ id: 'panel', label: texts.commands.togglePanel, keys: 'P', run: () => (shown ? dock.hide() : dock.show()) }, hasPanel);
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
  useCommand({ id: `go-${home}`, label: texts.commands.go(screen.label), run: () => navigate(home) });
  return null;
}

function NthConversation({ n }: { n: number }) {
  const { dock } = useWorkspace();
  const { open } = useDock();
  useCommand(
    { id: `conversation-${n}`, label: texts.commands.nth(n), keys: `Alt+${n}`, row: nth, run: () => dock.openNth(n) },
    n <= open.length,
  );
  return null;
}
