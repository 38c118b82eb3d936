import type { Role } from '../api/wire';

export interface Member {
  id: string;
  name: string;
  email: string;
  role: Role;
  createdAt: string;
  online: boolean;
  lastSeenAt: string | null;
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
}

export const roles: readonly Role[] = ['SupportAgent', 'Administrator', 'BotDesigner', 'Viewer'];
