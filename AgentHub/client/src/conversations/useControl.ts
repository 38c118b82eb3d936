import { conversations } from '../api/hub';
import { useAct } from '../api/queries';
import { useWorkspace } from '../workspace/useWorkspace';

/** Taking control opens the conversation in the panel, with everything said so far. */
export function useTakeControl() {
  const { dock } = useWorkspace();
  return useAct(conversations.takeControl, (_, conversationId) => dock.open(conversationId));
}
