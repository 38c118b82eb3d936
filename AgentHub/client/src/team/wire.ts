import type { Role } from '../api/wire';

export interface Member {
  id: string;
  name: string;
  email: string;
  role: Role;
  createdAt: string;
  online: boolean;
  lastSeenAt: string | null;
  /** Signs in in two steps. */
  twoStep: boolean;
}

export interface Invitation {
  id: string;
  email: string;
  role: Role;
  invitedBy: string;
  expiresAt: string;
}

export interface Team {
  members: Member[];
  invitations: Invitation[];
  /** Whoever signs in by password does it in two steps. */
  twoStepRequired: boolean;
}

export const roles: readonly Role[] = ['SupportAgent', 'Administrator', 'BotDesigner', 'Viewer'];
