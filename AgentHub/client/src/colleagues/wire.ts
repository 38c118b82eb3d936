import type { Holder } from '../api/wire';

export interface Colleague {
  id: string;
  name: string;
  online: boolean;
  away: boolean;
  lastSeenAt: string | null;
}

export type NewsKind = 'controlExpired' | 'controlReleased' | 'transferAccepted' | 'transferDeclined' | 'requestAssigned';

/** Something that happened to this agent's work and not by them. */
export interface News {
  id: string;
  at: string;
  kind: NewsKind;
  conversationId: string;
  userName: string | null;
  byName: string | null;
  reason: string | null;
}

export interface Transfer {
  conversationId: string;
  userName: string | null;
  from: Holder;
  to: Holder;
  note: string | null;
  expiresAt: string;
}
