export interface AuditEntry {
  id: string;
  at: string;
  /** Null: nobody did it, as when a lease ran out. */
  by: { id: string; name: string } | null;
  /** An area, a dot, and what happened there. */
  action: string;
  subject: string;
  details: Record<string, string | null>;
  reason: string | null;
}

export interface AuditPage {
  entries: AuditEntry[];
  next: string | null;
}

export const areas = ['control', 'request', 'team', 'support', 'answers', 'bot', 'channels', 'people', 'stories'] as const;

export type Area = (typeof areas)[number];
