import { createStore } from 'botframework-webchat';
import { useEffect, useMemo, useState } from 'react';
import type { Activity } from '../models/activity';
import { controlAfter, nobodyYet, type ControlSeen } from '../models/control';

/** A replayed history brings old takeovers back one by one: what counts is how it ends. */
const settles = 150;

interface Incoming {
  readonly type: string;
  readonly payload?: { readonly activity?: Activity };
}

/** Web Chat's store, and beside it whether an agent has control. */
export function useConversationStore() {
  const [seen, setSeen] = useState<ControlSeen>(nobodyYet);
  const [agentHasControl, setAgentHasControl] = useState(false);

  const store = useMemo(
    () =>
      createStore({}, () => (next: (action: Incoming) => unknown) => (action: Incoming) => {
        const activity = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' ? action.payload?.activity : undefined;
        if (activity) setSeen((last) => controlAfter(last, activity));
        return next(action);
      }),
    [],
  );

  useEffect(() => {
    const timer = setTimeout(() => setAgentHasControl(seen.agentHasControl), settles);
    return () => clearTimeout(timer);
  }, [seen]);

  return { store, agentHasControl };
}
