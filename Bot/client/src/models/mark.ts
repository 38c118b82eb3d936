/**
 * What the product itself says of a line, in `channelData.liveTakeover`: the host's record `LineMark`, field by field. The
 * host takes it out of what clients send, so it can be believed. A page that does not use a field leaves it here all the
 * same: this is the one place where the shape is written down.
 */
export interface LineMark {
  /** `agent` on a line that an agent wrote. */
  readonly author?: string;
  /** The hub's own id of an agent's line, by which the page knows its line again. */
  readonly clientMessageId?: string;
  /** What the person may see of the agent who wrote the line. */
  readonly agent?: AgentProfile;
  /** On an agent's line: the person was away when it was written. */
  readonly away?: boolean;
  /** On a person's line: it came by e-mail. */
  readonly mail?: MailedLine;
  readonly notice?: 'taken' | 'released';
  /** On `handoff.status`: the agent sees what the person writes before they send it. */
  readonly typingPreview?: boolean;
  /** The person's data was deleted: nothing is left of what was said. */
  readonly erased?: boolean;
  /** The id of the story that said the line, and where in it: the step, the action's type and its place, the revision. */
  readonly story?: string;
  readonly step?: string;
  readonly action?: string;
  readonly path?: string;
  /** What the person said that no story took; on the first line of the answer. */
  readonly missed?: string;
  readonly revision?: string;
}

export interface AgentProfile {
  readonly name?: string;
  /** The id of their picture. */
  readonly picture?: string | null;
}

interface MailedLine {
  /** The names of files that were not taken. */
  readonly leftOut?: readonly string[];
}

interface Marked {
  readonly from?: { readonly role?: string } | undefined;
  readonly channelData?: unknown;
}

/** The mark of an activity; an empty one for an activity without. What the person sends is never marked. */
export function markOf({ from, channelData }: Marked): LineMark {
  if (from?.role === 'user') return {};
  return (channelData as { liveTakeover?: LineMark } | null | undefined)?.liveTakeover ?? {};
}
