import { get, post } from '../../api/http';

const at = encodeURIComponent;

export interface FirstAdministrator {
  token: string;
  name: string;
  email: string;
  password: string;
}

export const entrance = {
  signIn: (email: string, password: string, code?: string) => post('session', { email, password, ...(code ? { code } : {}) }),
  passwordLink: (token: string) => get<{ name: string; email: string }>(`password-link?token=${at(token)}`),
  setPassword: (setting: { token: string; password: string }) => post('password-link', setting),
};

export const setup = {
  check: (token: string) => get(`setup?token=${at(token)}`),
  create: (administrator: FirstAdministrator) => post('setup', administrator),
};
