import { Button } from '@fluentui/react-components';
import { useCommand } from '../../commands/useCommand';
import { texts } from '../../texts';
import { totalUnread } from '../../workspace/Unread';
import { useDock, useUnread, useWorkspace } from '../../workspace/useWorkspace';
import { panelTexts } from './texts';

/** However many conversations are open, what is new in them is said here, and one step away. */
export function NextUnread() {
  const { dock } = useWorkspace();
  const { open, active } = useDock();
  const counts = useUnread();
  const after = [...open.slice(open.indexOf(active ?? '') + 1), ...open];
  const next = after.find(id => id !== active && counts.has(id));
  const run = () => next !== undefined && dock.open(next);
  useCommand({ id: 'next-unread', label: texts.commands.nextUnread, keys: 'U', run }, next !== undefined);
  if (next === undefined) return null;
  return <Button size="small" onClick={run}>{panelTexts.nextUnread(totalUnread(counts))}</Button>;
}
