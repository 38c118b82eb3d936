import { createStore } from 'botframework-webchat';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
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

  const listener = useRef<(activity: Activity) => void>(undefined);

  const store = useMemo(
    () =>
      createStore({}, () => (next: (action: Incoming) => unknown) => (action: Incoming) => {
        const activity = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' ? action.payload?.activity : undefined;
        if (activity) {
          setSeen((last) => controlAfter(last, activity));
          listener.current?.(activity);
        }
        return next(action);
      }),
    [],
  );

  const sendEvent = useCallback((name: string, value: unknown) => void store.dispatch({ type: 'WEB_CHAT/SEND_EVENT', payload: { name, value } }), [store]);

  useEffect(() => {
    const timer = setTimeout(() => setAgentHasControl(seen.agentHasControl), settles);
    return () => clearTimeout(timer);
  }, [seen]);

  return { store, agentHasControl, sendEvent, listener };
}
