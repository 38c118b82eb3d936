import type { Author } from '../api/types';

// What comes over the live connection: an API document knows operations, not messages.

/** Something has changed. What, is asked for; many pages hear of it at once. */
export interface Change {
  topic: string;
  /** `everything` when wake-ups of another server may have been missed. */
  id?: string;
}

export const everything = '*';

export interface TypingSignal {
  conversationId: string;
  author: Author;
  /** What they have written so far, where this agent may see it. */
  text?: string | null;
}

/** A designer who has the same story open. */
export interface DesignerSignal {
  storyId: string;
  /** One of their open pages. */
  key: string;
  /** The account. */
  id: string;
  name: string;
  /** The step in their form; null for the story itself. */
  step: string | null;
  isGone: boolean;
}
