import type { Role } from '../../api/types';

export type {
  InvitationLinkView as InvitationLink, InvitationView as Invitation, MemberView as Member, PasswordLinkView as PasswordLink,
  TeamView as Team,
} from '../../api/wire';

export const roles: readonly Role[] = ['SupportAgent', 'Administrator', 'BotDesigner', 'Viewer'];
