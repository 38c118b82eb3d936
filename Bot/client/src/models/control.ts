import type { Activity } from './activity';

/** Whether an agent has control, as the last handoff event says. */
export interface ControlSeen {
  readonly agentHasControl: boolean;
  /** When the event that said so was written; milliseconds since 1970. */
  readonly at: number;
}

export const nobodyYet: ControlSeen = { agentHasControl: false, at: 0 };

/** After this activity. Older events come again when the history is replayed, and say nothing new. */
export function controlAfter(seen: ControlSeen, activity: Activity): ControlSeen {
  if (activity.type !== 'event' || activity.name !== 'handoff.status' || activity.from?.role === 'user') return seen;
  const at = Date.parse(activity.timestamp ?? '');
  if (Number.isNaN(at) || at < seen.at) return seen;
  const state = (activity.value as { state?: unknown } | undefined)?.state;
  return { agentHasControl: state === 'accepted', at };
}
