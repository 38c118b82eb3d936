/** What the server says and hears, as in the HTTP surface. Times are ISO 8601 with offset. */

export type Role = 'Administrator' | 'SupportAgent' | 'BotDesigner' | 'Viewer';

export interface Session {
  id: string;
  name: string;
  email: string;
  role: Role;
  handoffEnabled: boolean;
  /** How they signed in. */
  way?: 'password' | 'provider';
  /** The team asks for two steps, and this account has one: nothing else is open before. */
  mustTurnOnTwoStep?: boolean;
  /** Said by the agent: colleagues offer them nothing. */
  away?: boolean;
  /** Settings of this host that are unsafe in production, in words. */
  dangers?: string[];
}

export interface Holder {
  id: string;
  name: string;
}

export interface Control {
  epoch: number;
  /** Null: the bot answers. */
  holder: Holder | null;
}

export interface Person {
  id: string;
  name: string | null;
  online: boolean;
  lastSeenAt: string | null;
  /** The person's channel, when it tells no presence: they count as online for a while after they were heard of. */
  heardOn?: string | null;
  /** In the word of the site's server. Null or left out: no site vouches for them. */
  identity?: Identity | null;
}

export interface Identity {
  /** The site's own id of the person. */
  id: string;
  attributes: Record<string, string>;
}

export type RequestState = 'open' | 'inProgress' | 'closed';

export interface StoryStep {
  story: string;
  step: string;
  answer?: string | null;
}

/** A line in which words were found, in parts. */
export interface Hit {
  seq: number;
  at: string;
  author: Author;
  parts: { text: string; isMatch: boolean }[];
}

export interface UserRequest {
  id: string;
  conversationId: string;
  channelId: string;
  user: Person;
  locale: string | null;
  message: string;
  state: RequestState;
  createdAt: string;
  updatedAt: string;
  assignee: Holder | null;
  control: Control;
  storyPath: StoryStep[];
  /** When the person’s data was deleted. */
  erasedAt?: string | null;
  hit: Hit | null;
}

export interface RequestCounts {
  needsHuman: number;
  mine: number;
  withColleagues: number;
  closed: number;
}

/** What happened to requests since one asked last. */
export interface RequestNews {
  now: string;
  news: { kind: 'cameIn' | 'cameBack'; at: string; request: UserRequest }[];
}

export interface RequestFacets {
  channels: string[];
  languages: string[];
}

export interface Conversation {
  id: string;
  channelId: string;
  user: Person;
  locale: string | null;
  createdAt: string;
  lastAt: string;
  lastSeq: number;
  control: Control;
  request: { id: string; message: string; state: RequestState } | null;
  /** When the person’s data was deleted. */
  erasedAt?: string | null;
  hit: Hit | null;
}

export type AuthorKind = 'user' | 'bot' | 'agent' | 'system';

export interface Author {
  kind: AuthorKind;
  /** Agents' only. */
  id?: string | null;
  name: string | null;
}

export interface Entry {
  seq: number;
  at: string;
  author: Author;
  activity: Activity;
}

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

/** The part of a Bot Framework activity that the hub draws. Anything in it may be hostile. */
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

export interface SupportStatus {
  online: boolean;
  because: string;
  until: string | null;
  nextChange: string | null;
  timeZone?: string | null;
  /** The one that is active now. */
  temporaryUnavailability?: { until: string } | null;
}

export interface StorySummary {
  id: string;
  name: string;
  steps: number;
}

/** A change to a story that is not published yet. */
export interface StoryDraft extends StorySummary {
  change: 'new' | 'changed' | 'removed';
  by: { id: string; name: string };
  at: string;
}

export interface StoryList {
  revision: string;
  stories: StorySummary[];
  drafts: StoryDraft[];
}

/** Something wrong in a story: where, what, and what to change. */
export interface Finding {
  severity: string | number;
  isError: boolean;
  file: string;
  path: string;
  problem: string;
  remedy: string;
}
