import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { clientIdOf, type Activity } from '../models/activity';
import { controlAfter, nobodyYet, type ControlSeen } from '../models/control';
import type { Access } from './Access';
import type { Outbox } from './Outbox';
import { createStore } from '../webChat';
import type { Outgoing } from './post';
import { signal } from './speaking';

/** A replayed history brings old takeovers back one by one: what counts is how it ends. */
const settles = 150;

interface Incoming {
  readonly type: string;
  readonly payload?: { readonly activity?: Activity };
}

/** Web Chat's store, and beside it whether an agent has control. */
export function useConversationStore(access: Access, outbox: Outbox) {
  const [seen, setSeen] = useState<ControlSeen>(nobodyYet);
  const [control, setControl] = useState<ControlSeen>(nobodyYet);

  const listener = useRef<(activity: Activity) => void>(undefined);

  const store = useMemo(
    () =>
      createStore({}, () => (next: (action: Incoming) => unknown) => (action: Incoming) => {
        const { activity } = action.payload ?? {};
        // Web Chat would wait for it to come back, which it never does, and complain.
        if (action.type === 'DIRECT_LINE/POST_ACTIVITY' && activity?.type === 'typing') return void signal(access, activity as Outgoing);
        if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && activity) {
          // The bot may say that it is done; when the person has gone on elsewhere, the access notices.
          if (activity.type === 'endOfConversation') void access.renewed().catch(() => undefined);
          outbox.heard(clientIdOf(activity));
          setSeen((last) => controlAfter(last, activity));
          listener.current?.(activity);
        }
        return next(action);
      }),
    [access, outbox],
  );

  /** Puts a line where Web Chat has what it is sending. Before the history is back, only the time says where that is. */
  const showUnsent = useCallback(
    (activity: Outgoing, since: number) => {
      const channelData = { ...activity.channelData, 'webchat:sequence-id': since };
      store.dispatch({
        type: 'DIRECT_LINE/POST_ACTIVITY_PENDING',
        meta: { method: 'keyboard' },
        payload: { activity: { ...activity, channelData } },
      });
    },
    [store],
  );

  const sendEvent = useCallback(
    (name: string, value: unknown) => void store.dispatch({ type: 'WEB_CHAT/SEND_EVENT', payload: { name, value } }),
    [store],
  );

  useEffect(() => {
    const timer = setTimeout(() => setControl(seen), settles);
    return () => clearTimeout(timer);
  }, [seen]);

  return { store, control, sendEvent, showUnsent, listener };
}
