import { get, post, put, remove } from '../../api/http';
import type { OpenSignIn, Profile, Proof, RecoveryCodes, TwoStep, TwoStepOffer, WaysIn } from './types';

const at = encodeURIComponent;

export const account = {
  waysIn: () => get<WaysIn>('sign-in'),
  changeProfile: (profile: Profile) => put('account/profile', profile),
  changePassword: (change: { password: string; newPassword: string }) => post('account/password', change),
  signIns: () => get<OpenSignIn[]>('account/sign-ins'),
  endSignIn: (id: string) => remove(`account/sign-ins/${at(id)}`),
  signOutEverywhere: () => post('account/sign-out-everywhere'),
};

export const twoStep = {
  read: () => get<TwoStep>('account/two-step'),
  offer: () => post<TwoStepOffer>('account/two-step/offer'),
  turnOn: (confirmation: { ticket: string; code: string }) => put<RecoveryCodes>('account/two-step', confirmation),
  turnOff: (proof: Proof) => post('account/two-step/turn-off', proof),
  renewRecoveryCodes: (proof: Proof) => post<RecoveryCodes>('account/two-step/recovery-codes', proof),
};
