import type { EntryView, LogPage as AnyLogPage } from './wire';

// Bot Framework activities: the host passes them on as they came, so its API document does not tell what is in them.

export interface Attachment {
  contentType?: string | null;
  contentUrl?: string | null;
  content?: unknown;
  name?: string | null;
  thumbnailUrl?: string | null;
}

export interface CardAction {
  type?: string;
  title?: string | null;
  value?: unknown;
}

/** The part of an activity that the hub draws. Anything in it may be hostile. */
export interface Activity {
  type: string;
  id?: string | null;
  name?: string | null;
  text?: string | null;
  value?: unknown;
  attachments?: Attachment[] | null;
  suggestedActions?: { actions?: CardAction[] | null } | null;
  channelData?: unknown;
}

/** A line of a conversation's log. */
export interface Entry extends EntryView {
  activity: Activity;
}

export interface LogPage extends AnyLogPage {
  entries: Entry[];
}
