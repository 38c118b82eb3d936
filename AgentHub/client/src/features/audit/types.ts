import type * as wire from '../../api/wire';

export interface AuditEntry extends Omit<wire.AuditEntry, 'details' | 'person'> {
  /** The document does not tell that a detail may be null. */
  details: Record<string, string | null>;
  person: wire.AuditedPerson | null;
}

export interface AuditPage {
  entries: AuditEntry[];
  next: string | null;
}

/** An action is an area, a dot, and what happened there. */
export const areas = ['control', 'request', 'team', 'support', 'answers', 'bot', 'channels', 'people', 'stories', 'programs'] as const;

export type Area = (typeof areas)[number];
