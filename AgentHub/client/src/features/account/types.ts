export type {
  RecoveryCodesView as RecoveryCodes,
  SignInView as OpenSignIn,
  SignInWay,
  TwoStepOffer,
  TwoStepView as TwoStep,
  WaysIn,
} from '../../api/wire';

/** Who one is, once more, before something of weight. */
export interface Proof {
  password: string;
  code: string;
}

export interface Profile {
  name: string;
  email: string;
  /** Only for a new email address. */
  password?: string;
}
