import { get, post, put, remove } from '../../api/http';
import type { Role } from '../../api/types';
import type { Invitation, InvitationLink, PasswordLink, Team } from './types';

const at = encodeURIComponent;

export const team = {
  read: () => get<Team>('team'),
  invite: (invitation: { email: string; role: Role }) => post<InvitationLink>('team/invitations', invitation),
  withdraw: (id: string) => remove(`team/invitations/${at(id)}`),
  changeRole: ({ id, role }: { id: string; role: Role }) => put(`team/accounts/${at(id)}/role`, { role }),
  remove: (id: string) => remove(`team/accounts/${at(id)}`),
  signOut: (id: string) => post(`team/accounts/${at(id)}/sign-out`),
  passwordLink: (id: string) => post<PasswordLink>(`team/accounts/${at(id)}/password-link`),
  resetTwoStep: (id: string) => post(`team/accounts/${at(id)}/two-step/reset`),
  requireTwoStep: (required: boolean) => put('team/two-step', { required }),
};

export const invitation = {
  read: (token: string) => get<Invitation>(`invitation?token=${at(token)}`),
  accept: (accepting: { token: string; name: string; password: string }) => post('invitation', accepting),
};
