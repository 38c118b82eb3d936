export type { DraftLine as StoryDraft, Finding, FindingsView as Findings, PublishingView as Publishing, StoryList } from '../../api/wire';
