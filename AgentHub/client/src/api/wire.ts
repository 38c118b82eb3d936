/** The shapes of the hub’s API, made from `openapi.json` by `npm run wire`. Not to be changed by hand. */

export type NotificationKind =
  | 'controlExpired'
  | 'controlReleased'
  | 'transferAccepted'
  | 'transferDeclined'
  | 'requestAssigned'
  | 'transferImpossible'
  | 'requestAnswered';
export type HubTheme = 'light' | 'dark' | null;
export type AgentVisibility = 'nothing' | 'name' | 'nameAndPicture';
export type ChatTheme = 'system' | 'light' | 'dark';
export type ChatPosition = 'right' | 'left';
export type ChatIcon = 'bubble' | 'question' | 'headset' | 'logo';
export type AuthorKind = 'user' | 'bot' | 'agent' | 'system';
export type RequestState = 'open' | 'inProgress' | 'closed';
export type DeliveryState = 'waiting' | 'delivered' | 'failed';
export type DraftChange = 'new' | 'changed' | 'removed';
export type RawJson = unknown;
export type Expectation = 'bot' | 'buttons' | 'notice' | 'request' | 'message' | 'button' | 'control';
export type MailKind = 'reply' | 'invitation' | 'passwordLink' | 'requestMade' | 'requestAssigned' | 'requestAnswered';
export type Severity = 'warning' | 'error';
export type HandingOut = 'off' | 'roundRobin' | 'leastBusy';
export type Role = 'Viewer' | 'BotDesigner' | 'SupportAgent' | 'Administrator';
export type KeyScope = 'read' | 'agent' | 'administration';
export type WordLikeness = 'same' | 'form' | 'synonym' | 'slip';
export type PastChangeKind = 'new' | 'changed' | 'removed';
export type RequestNewsKind = 'cameIn' | 'cameBack';
export type SignInWay = 'password' | 'provider' | 'key';
export type TraceKind = 'decision' | 'step' | 'condition' | 'action' | 'line';
export type TraceReason =
  | 'arrived'
  | 'event'
  | 'page'
  | 'released'
  | 'chosen'
  | 'place'
  | 'linked'
  | 'anyReply'
  | 'recognized'
  | 'nothingMatched'
  | 'attempts'
  | 'generalFallback'
  | 'waitOver'
  | 'fallbackTakesOver'
  | 'loop'
  | 'limit'
  | 'near'
  | null;
export type SupportReasonKind =
  'slot' | 'outsideSlots' | 'specialHours' | 'outsideSpecialHours' | 'closedDay' | 'temporaryUnavailability';
export type SurpriseKind =
  'noHours' | 'hole' | 'closed' | 'stopsAtMidnight' | 'startsAtMidnight' | 'skipped' | 'doubled' | 'longClosure';
export type UnderstandingOutcome = 'starts' | 'asks' | 'fallsBack';

export interface AcceptRequest {
  token: null | string;
  name: null | string;
  password: null | string;
}
export interface Actor {
  id: string;
  name: string;
}
export interface AgentAttachment {
  contentType: null | string;
  contentUrl: null | string;
  name: null | string;
}
export interface AgentMessage {
  clientMessageId: null | string;
  text: null | string;
  attachments: null | AgentAttachment[];
}
export interface AgentNotification {
  id: string;
  at: string;
  kind: NotificationKind;
  conversationId: string;
  userName: null | string;
  byName: null | string;
  reason: null | string;
}
export interface AgentPreferences {
  sound?: boolean;
  desktop?: boolean;
  count?: boolean;
  mailNew?: boolean;
  mailAssigned?: boolean;
  mailAnswered?: boolean;
  pushNew?: boolean;
  pushAssigned?: boolean;
  pushAnswered?: boolean;
  singleKeys?: boolean;
  language?: null | string;
  theme?: null | HubTheme;
  keys?: {
    [k: string]: string;
  };
}
export interface AgentShownRequest {
  shown: null | string;
}
export interface AgentShownView {
  shown: AgentVisibility;
}
export interface AnswerList {
  answers: CannedAnswer[];
}
export interface CannedAnswer {
  id: string;
  shortcut: string;
  text: string;
  updatedAt: string;
  updatedBy: string;
  translations?: {
    [k: string]: string;
  };
}
export interface AnswerRequest {
  shortcut: null | string;
  text: null | string;
  translations?: null | {
    [k: string]: string;
  };
}
export interface AppearanceRequest {
  name: null | string;
  color: null | string;
  ownColor: null | string;
  theme: null | ChatTheme;
  position: null | ChatPosition;
  icon: null | ChatIcon;
  showsHours: null | boolean;
  showsWeek: null | boolean;
  showsAnswerTime: null | boolean;
  privacyLink: null | string;
  languages: null | string[];
  words: null | {
    [k: string]: WordsRequest;
  };
}
export interface WordsRequest {
  tagline: null | string;
  greeting: null | string;
  texts: null | {
    [k: string]: string;
  };
}
export interface AssignRequest {
  accountId: null | string;
}
export interface AuditedPerson {
  conversationId: string;
  userId: string;
}
export interface AuditEntry {
  id: string;
  at: string;
  by: null | Actor;
  action: string;
  subject: string;
  details: {
    [k: string]: string;
  };
  reason: null | string;
  person?: null | AuditedPerson;
}
export interface AuditPage {
  entries: AuditEntry[];
  next: null | string;
}
export interface AuthorView {
  kind: AuthorKind;
  name: null | string;
  id: null | string;
}
export interface AwayRequest {
  away: boolean;
}
export interface CalendarImport {
  exceptions: ExceptionDocument[];
  skipped: SkippedEvent[];
}
export interface ExceptionDocument {
  date: null | string;
  lastDate?: null | string;
  yearly?: boolean;
  name?: null | string;
  closed?: null | boolean;
  hours?: null | HoursDocument[];
}
export interface HoursDocument {
  from: null | string;
  to: null | string;
}
export interface SkippedEvent {
  summary: string;
  why: string;
}
export interface ChatAppearance {
  name?: null | string;
  color?: null | string;
  ownColor?: null | string;
  theme?: ChatTheme;
  position?: ChatPosition;
  icon?: ChatIcon;
  showsHours?: boolean;
  showsWeek?: boolean;
  showsAnswerTime?: boolean;
  privacyLink?: null | string;
  languages?: string[];
  words?: {
    [k: string]: ChatWords;
  };
  logo?: null | string;
}
export interface ChatWords {
  tagline?: null | string;
  greeting?: null | string;
  texts?: {
    [k: string]: string;
  };
}
export interface ClosingRequest {
  outcomes: null | string[];
  outcomeRequired: boolean;
  tags: null | string[];
  asksPeople: boolean;
}
export interface ClosingView {
  outcomes: string[];
  outcomeRequired: boolean;
  tags: string[];
  asksPeople: boolean;
}
export interface ColleagueList {
  colleagues: ColleagueView[];
}
export interface ColleagueView {
  id: string;
  name: string;
  online: boolean;
  away: boolean;
  lastSeenAt: null | string;
}
export interface ConfirmRequest {
  ticket: null | string;
  code: null | string;
}
export interface ControlView {
  epoch: number;
  holder: null | PersonView;
}
export interface PersonView {
  id: string;
  name: string;
}
export interface ConversationTags {
  tags: null | string[];
}
export interface ConversationView {
  id: string;
  channelId: string;
  user: UserView;
  locale: null | string;
  createdAt: string;
  lastAt: string;
  lastSeq: number;
  control: ControlView;
  botPaused: boolean;
  request: null | RequestSummary;
  erasedAt: null | string;
  hit: null | HitView;
  ending: null | EndingView;
  signals?: null | SignalsView;
}
export interface UserView {
  id: string;
  name: null | string;
  online: boolean;
  lastSeenAt: null | string;
  heardOn: null | string;
  identity: null | IdentityView;
}
export interface IdentityView {
  id: string;
  attributes: {
    [k: string]: string;
  };
}
export interface RequestSummary {
  id: string;
  message: string;
  translations: null | {
    [k: string]: string;
  };
  state: RequestState;
}
export interface HitView {
  seq: number;
  at: string;
  author: AuthorView;
  parts: ExcerptPart[];
}
export interface ExcerptPart {
  text: string;
  isMatch: boolean;
}
export interface EndingView {
  tags: string[];
  outcome: null | string;
  score: null | number;
  word: null | string;
}
export interface SignalsView {
  last: null | LastLineView;
  waitingSince: null | string;
  awaitsFirstAnswer: boolean;
  due: null | DueTime;
  unread: number;
}
export interface LastLineView {
  seq: number;
  at: string;
  author: AuthorView;
  text: string;
}
export interface DueTime {
  at: string;
  nearFrom: string;
}
export interface DayView {
  date: string;
  open: HoursDocument[];
  openMinutes: number;
  exception: null | string;
  clockChange: number;
}
export interface Deleted {
  conversations: number;
}
export interface DeletionRequest {
  channelId: null | string;
  userId: null | string;
  reason: null | string;
}
export interface DeliveriesView {
  channelId: string;
  waiting: null | WaitingView;
  failures: FailureView[];
}
export interface WaitingView {
  since: string;
  reason: string;
}
export interface FailureView {
  seq: number;
  at: string;
  reason: string;
  mayGoAgain: boolean;
  goesAgain: boolean;
}
export interface DraftLine {
  id: string;
  name: string;
  steps: number;
  names: null | {
    [k: string]: string;
  };
  change: DraftChange;
  by: PersonView;
  at: string;
  testsOnly: boolean;
}
export interface EntryView {
  seq: number;
  at: string;
  author: AuthorView;
  activity: RawJson;
}
export interface EventPage {
  events: EventView[];
  next: null | number;
}
export interface EventView {
  id: number;
  kind: string;
  at: string;
  state: DeliveryState;
  attempts: number;
  endedAt: null | string;
  answer: null | string;
  body: string;
}
export interface FailedMail {
  id: string;
  kind: MailKind;
  address: null | string;
  conversationId: null | string;
  madeAt: string;
  reason: string;
  mayGoAgain: boolean;
}
export interface FailedMails {
  isOn: boolean;
  failures: FailedMail[];
}
export interface FigureAgent {
  id: string;
  name: string;
  figures: FigureSet;
}
export interface FigureSet {
  conversations: number;
  resolvedByBot: number;
  requests: number;
  taken: number;
  waiting: Spread;
  requestToFirstLine: Spread;
  takeovers: number;
  controlToFirstLine: Spread;
  takeoverLength: Spread;
  answers: Spread;
  firstAnswersInTime: TargetCount;
  answersInTime: TargetCount;
  rated: number;
  satisfaction: null | number;
}
export interface Spread {
  count: number;
  median: null | number;
  p90: null | number;
  mean: null | number;
}
export interface TargetCount {
  due: number;
  kept: number;
}
export interface FigureDayView {
  date: string;
  from: string;
  to: string;
  figures: FigureSet;
}
export interface FigureOutcome {
  outcome: null | string;
  figures: FigureSet;
}
export interface FigureStory {
  story: null | string;
  figures: FigureSet;
}
export interface FiguresView {
  from: string;
  to: string;
  zone: string;
  total: FigureSet;
  days: FigureDayView[];
  agents: FigureAgent[];
  stories: FigureStory[];
  outcomes: FigureOutcome[];
  tags: FigureTag[];
  supportOnline: TimeSpanView[];
}
export interface FigureTag {
  tag: string;
  figures: FigureSet;
}
export interface TimeSpanView {
  from: string;
  to: string;
}
export interface Finding {
  severity: Severity;
  file: string;
  path: string;
  problem: string;
  remedy: string;
  isError?: boolean;
  story?: null | string;
}
export interface FindingsView {
  findings: Finding[];
  file?: null | string;
}
export interface ForYouView {
  timeZone: string;
  nextOpening: null | string;
}
export interface FoundPerson {
  channelId: string;
  userId: string;
  name: null | string;
  identity: null | IdentityView;
  conversations: number;
  firstAt: string;
  lastAt: string;
}
export interface Going {
  lines: number;
}
export interface InvitationLinkView {
  invitation: InvitationView;
  link: string;
  mailed: boolean;
}
export interface InvitationView {
  id: string;
  email: string;
  role: Role;
  invitedBy: string;
  expiresAt: string;
}
export interface InviteRequest {
  email: null | string;
  role: null | string;
}
export interface KeptFile {
  contentType: string;
  contentUrl: string;
  name: string;
}
export interface KeyView {
  id: string;
  name: string;
  scope: KeyScope;
  ending: string;
  madeBy: PersonView;
  role: Role;
  createdAt: string;
  usedAt: null | string;
  expiresAt: null | string;
}
export interface LogPage {
  entries: EntryView[];
  watermark: number;
}
export interface ManyDone {
  done: number;
  refused: string[];
}
export interface ManyRequests {
  ids: null | string[];
  action: null | string;
  accountId?: null | string;
}
export interface MarkRequest {
  seq: number;
}
export interface MemberView {
  id: string;
  name: string;
  email: string;
  role: Role;
  createdAt: string;
  online: boolean;
  lastSeenAt: null | string;
  twoStep: boolean;
}
export interface MissedList {
  sentences: MissedView[];
}
export interface MissedView {
  text: string;
  times: number;
  at: string;
  near: NearStory[];
}
export interface NearStory {
  id: string;
  name: string;
  phrase: string;
  score: number;
  words: WordMatch[];
  isNear: boolean;
}
export interface WordMatch {
  said: string;
  meant: string;
  likeness: WordLikeness;
}
export interface NamedPart {
  id: string;
  name: string;
}
export interface NewKeyRequest {
  name: null | string;
  scope: null | string;
  expiresAt?: null | string;
}
export interface NewKeyView {
  key: KeyView;
  secret: string;
}
export interface NewPasswordRequest {
  token: null | string;
  password: null | string;
}
export interface NewsView {
  news: AgentNotification[];
  count: number;
  transfers: TransferView[];
}
export interface TransferView {
  conversationId: string;
  userName: null | string;
  from: PersonView;
  to: PersonView;
  note: null | string;
  expiresAt: string;
}
export interface NewUserRequest {
  conversationId: string;
  message: string;
  storyPath: StoryStep[];
  assigneeId?: null | string;
  groupId?: null | string;
  translations?: null | {
    [k: string]: string;
  };
}
export interface StoryStep {
  story: string;
  step: string;
  answer: null | string;
}
export interface NewWebhookView {
  webhook: WebhookView;
  secret: string;
}
export interface WebhookView {
  id: string;
  url: string;
  events: string[];
  madeBy: PersonView;
  createdAt: string;
  waiting: number;
  trouble: null | string;
  nextTryAt: null | string;
  deliveredAt: null | string;
  pausedAt: null | string;
}
export interface NoteRequest {
  clientMessageId: null | string;
  text: null | string;
}
export interface OfferRequest {
  to: null | string;
  note: null | string;
}
export interface OpeningView {
  at: string;
  nextOpening: null | string;
  timeZone: string;
  forYou: null | ForYouView;
}
export interface PasswordLinkView {
  link: string;
  expiresAt: string;
  mailed: boolean;
}
export interface PasswordRequest {
  password: null | string;
  newPassword: null | string;
}
export interface PersonalDataSummary {
  name: null | string;
  conversations: number;
  lines: number;
  requests: number;
  files: number;
  holder: null | string;
}
export interface PersonByEmail {
  name: string;
  email: string;
}
export interface ProfileRequest {
  name: null | string;
  email: null | string;
  password: null | string;
}
export interface ProofRequest {
  password: null | string;
  code: null | string;
}
export interface ProviderView {
  name: string;
  path: string;
}
export interface PublishingView {
  revision: string;
  number: number;
  findings: Finding[];
}
export interface PushRequest {
  endpoint: null | string;
  key: null | string;
  auth: null | string;
  language: null | string;
}
export interface PushView {
  key: null | string;
  subscribed: boolean;
}
export interface QueueRules {
  mode?: HandingOut;
  atOnce?: number;
  takeWithin?: number;
}
export interface ReadMark {
  conversationId: string;
  seq: number;
}
export interface ReasonView {
  reason: StoryReason;
  answerTo: null | EntryView;
  revision: null | number;
}
export interface StoryReason {
  story: NamedPart;
  step: null | NamedPart;
  action: string;
  path: string;
  isCurrent: boolean;
}
export interface Recipient {
  id: string;
  name: null | string;
}
export interface RecoveryCodesView {
  recoveryCodes: string[];
}
export interface Release {
  reason: null | string;
  outcome: null | string;
}
export interface Remembered {
  attributes: {
    [k: string]: string;
  };
  session: {
    [k: string]: string;
  };
}
export interface RequestCounts {
  needsHuman: number;
  mine: number;
  withColleagues: number;
  closed: number;
  moreUnfinished?: boolean;
  moreClosed?: boolean;
}
export interface RequestFacets {
  channels: string[];
  languages: string[];
  groups: string[];
}
export interface RequestNewsList {
  now: string;
  news: RequestNewsView[];
}
export interface RequestNewsView {
  kind: RequestNewsKind;
  at: string;
  request: RequestView;
}
export interface RequestView {
  id: string;
  conversationId: string;
  channelId: string;
  user: UserView;
  locale: null | string;
  message: string;
  translations: null | {
    [k: string]: string;
  };
  state: RequestState;
  createdAt: string;
  updatedAt: string;
  assignee: null | PersonView;
  control: ControlView;
  botPaused: boolean;
  groupId: null | string;
  storyPath: StoryStep[];
  erasedAt: null | string;
  hit: null | HitView;
  signals?: null | SignalsView;
}
export interface ResponseTarget {
  groupId: string;
  firstAnswer: null | number;
  answer: null | number;
}
export interface Restored {
  drafts: number;
  number: null | number;
}
export interface RevisionChange {
  story: string;
  name: string;
  change: PastChangeKind;
}
export interface RevisionLine {
  number: number;
  revision: string;
  at: string;
  by: null | PersonView;
  changes: RevisionChange[];
  changed: number;
}
export interface RevisionPage {
  revisions: RevisionLine[];
  next: null | number;
}
export interface RoleRequest {
  role: null | string;
}
export interface Said {
  id: string;
  seq: number;
}
export interface SavedView {
  id: string;
  screen: string;
  name: string;
  query: string;
}
export interface ScheduleDocument {
  timeZone: null | string;
  slots: null | SlotDocument[];
  exceptions: null | ExceptionDocument[];
}
export interface SlotDocument {
  from: null | WeekTimeDocument;
  to: null | WeekTimeDocument;
}
export interface WeekTimeDocument {
  day: null | string;
  time: null | string;
}
export interface SendAgain {
  seq: null | number;
}
export interface SessionView {
  id: string;
  name: string;
  email: string;
  role: Role;
  handoffEnabled: boolean;
  away: boolean;
  way: SignInWay;
  mustTurnOnTwoStep: boolean;
}
export interface SetupRequest {
  token: null | string;
  name: null | string;
  email: null | string;
  password: null | string;
}
export interface SignInRequest {
  email: null | string;
  password: null | string;
  code: null | string;
}
export interface SignInView {
  id: string;
  way: SignInWay;
  browser: null | string;
  at: string;
  seenAt: string;
  isThis: boolean;
}
export interface SimulatedTurn {
  said: null | string;
  trace: TraceLine[];
  lines: string[];
  buttons: string[];
}
export interface TraceLine {
  kind: TraceKind;
  text: string;
  place?: null | TracePlace;
  reason?: null | TraceReason;
  about?: null | string;
  holds?: null | boolean;
  support?: null | SupportReason;
}
export interface TracePlace {
  story: null | string;
  step: null | string;
  path: null | string;
}
export interface SupportReason {
  kind: SupportReasonKind;
  from?: null | string;
  to?: null | string;
  exceptionName?: null | string;
  date?: null | string;
}
export interface SimulatedTurnView {
  said: null | string;
  lines: string[];
  buttons: string[];
  trace: TraceLine[];
}
export interface SimulationResult {
  at: string;
  support: SupportStatus;
  turns: SimulatedTurn[];
  requests: NewUserRequest[];
}
export interface SupportStatus {
  online: boolean;
  because: string;
  until: null | string;
  nextChange: null | string;
  reason?: null | SupportReason;
  nextOpening?: null | string;
  timeZone?: null | string;
}
export interface StatusView {
  at: string;
  online: boolean;
  because: string;
  until: null | string;
  nextChange: null | string;
  nextOpening: null | string;
  reason: null | SupportReason;
  timeZone: null | string;
  defaultHours: boolean;
  temporaryUnavailability: null | UnavailabilityView;
}
export interface UnavailabilityView {
  from: string;
  until: string;
  by: null | string;
}
export interface StepFigureLine {
  step: string;
  reached: number;
  left: number;
  asked: number;
  fellBack: number;
}
export interface StepFigureList {
  days: number;
  steps: StepFigureLine[];
}
export interface StoryDifference {
  line: number;
  kind: Expectation;
  what: string;
  wanted: string[];
  found: string[];
}
export interface StoryLine {
  id: string;
  name: string;
  steps: number;
  names: null | {
    [k: string]: string;
  };
}
export interface StoryList {
  revision: string;
  stories: StoryLine[];
  drafts: DraftLine[];
}
export interface StoryWriting {
  id: string;
  story: RawJson;
}
export interface SurpriseView {
  kind: SurpriseKind;
  date: null | string;
  message: string;
  subject: null | string;
  minutes: null | number;
}
export interface Switch {
  on: null | boolean;
}
export interface TargetList {
  targets: ResponseTarget[];
}
export interface TeamView {
  members: MemberView[];
  invitations: InvitationView[];
  twoStepRequired: boolean;
}
export interface TestResult {
  file: string;
  test: string;
  problem: null | string;
  difference: null | StoryDifference;
  steps: TracePlace[];
  milliseconds: number;
}
export interface TestResults {
  results: TestResult[];
}
export interface TriedRequestView {
  state: string;
  message: string;
}
export interface TriedTurnView {
  entries: EntryView[];
  buttons: string[];
  trace: TraceLine[];
  at: string;
  problem: null | string;
}
export interface TriedView {
  taken: boolean;
  answer: string;
}
export interface TryOutView {
  turns: TriedTurnView[];
  at: string;
  online: boolean;
  because: string;
  reason: null | SupportReason;
  holder: null | string;
  request: null | TriedRequestView;
  schedule: ScheduleDocument;
}
export interface TwoStepOffer {
  secret: string;
  uri: string;
  ticket: string;
}
export interface TwoStepRequest {
  required: boolean;
}
export interface TwoStepView {
  since: null | string;
  recoveryCodesLeft: number;
  required: boolean;
}
export interface UndeliveredList {
  conversations: UndeliveredView[];
}
export interface UndeliveredView {
  conversationId: string;
  channelId: string;
  user: Recipient;
  waiting: null | WaitingView;
  failures: FailureView[];
}
export interface UnderstandingView {
  outcome: UnderstandingOutcome;
  near: NearStory[];
  refused: string;
}
export interface UploadLimits {
  mostBytes: number;
  mostFiles: number;
}
export interface ViewRequest {
  screen: null | string;
  name: null | string;
  query: null | string;
}
export interface Waiting {
  id: string;
  seq: number;
}
export interface WaysIn {
  password: boolean;
  provider: null | ProviderView;
  firstIsAwaited: boolean;
}
export interface WebhookRequest {
  url: null | string;
  events: null | string[];
}
export interface WhatHappensView {
  at: string;
  online: boolean;
  because: string;
  turns: SimulatedTurnView[];
  requests: string[];
}
export interface Written {
  id: string;
  seq: number;
}
export interface YearView {
  year: number;
  timeZone: string;
  days: DayView[];
  surprises: SurpriseView[];
}
