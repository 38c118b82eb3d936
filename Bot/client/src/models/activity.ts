import { type AgentProfile, markOf } from './mark';

/** What the page reads of an activity; everything else is Web Chat's business. */
export interface Activity {
  readonly type: string;
  readonly id?: string;
  readonly name?: string;
  readonly text?: string;
  readonly timestamp?: string;
  readonly from?: { readonly id?: string; readonly role?: string };
  readonly value?: unknown;
  readonly channelData?: unknown;
}

export type Notice = 'taken' | 'released';

/** The small text that says an agent came or went, or undefined for any other activity. */
export function noticeOf(activity: Activity): Notice | undefined {
  const { notice } = markOf(activity);
  return notice === 'taken' || notice === 'released' ? notice : undefined;
}

export function isByAgent(activity: Activity): boolean {
  return markOf(activity).author === 'agent' || (activity.from?.id === 'agent' && activity.from.role === 'bot');
}

/** An agent's answer that was written while the person was away. */
export function waitedForPerson(activity: Activity): boolean {
  return isByAgent(activity) && markOf(activity).away === true;
}

/** Whether, from this takeover on, the agent sees what the person writes before they send it. */
export function saysDraftIsSeen(activity: Activity): boolean {
  return markOf(activity).typingPreview === true;
}

/** What the person may know of the agent who said this; nothing, where the administrator does not allow it. */
export function agentOf(activity: Activity): AgentProfile {
  return markOf(activity).agent ?? {};
}

/** The name that the page gave to what the person said; empty for what came from the other side. */
export function clientIdOf({ channelData }: { readonly channelData?: unknown }): string {
  return (channelData as { clientActivityID?: string } | undefined)?.clientActivityID ?? '';
}
