import { saysDraftIsSeen, type Activity } from './activity';

/** Whether an agent has control, as the last handoff event says. */
export interface ControlSeen {
  readonly agentHasControl: boolean;
  /** The agent sees what is being written; the person must be told. */
  readonly draftIsSeen: boolean;
  /** When the event that said so was written; milliseconds since 1970. */
  readonly at: number;
}

export const nobodyYet: ControlSeen = { agentHasControl: false, draftIsSeen: false, at: 0 };

/** After this activity. Older events come again when the history is replayed, and say nothing new. */
export function controlAfter(seen: ControlSeen, activity: Activity): ControlSeen {
  if (activity.type !== 'event' || activity.name !== 'handoff.status' || activity.from?.role === 'user') return seen;
  const at = Date.parse(activity.timestamp ?? '');
  if (Number.isNaN(at) || at < seen.at) return seen;
  const state = (activity.value as { state?: unknown } | undefined)?.state;
  const agentHasControl = state === 'accepted';
  return { agentHasControl, draftIsSeen: agentHasControl && saysDraftIsSeen(activity), at };
}
