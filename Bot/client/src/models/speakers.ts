import { agentOf, isByAgent, noticeOf, waitedForPerson, type Activity } from './activity';

function speakerOf(activity: Activity): string {
  if (noticeOf(activity)) return `notice ${activity.id}`;
  // Each says above it that it is one, so that the first of them does not speak for a line of another day.
  if (waitedForPerson(activity)) return `late ${agentOf(activity).name}`;
  return isByAgent(activity) ? `agent ${agentOf(activity).name}` : (activity.from?.role ?? 'bot');
}

/** Runs of lines by the same speaker. */
export function groupBySpeaker(activities: readonly Activity[]): Activity[][] {
  const groups: Activity[][] = [];
  let last: string | undefined;
  for (const activity of activities) {
    const speaker = speakerOf(activity);
    if (speaker === last) groups.at(-1)!.push(activity);
    else groups.push([activity]);
    last = speaker;
  }
  return groups;
}
