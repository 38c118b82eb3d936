export type SignInWay = 'password' | 'provider';

/** How one may sign in here. */
export interface SignInOptions {
  password: boolean;
  /** Null: no identity provider is set up. */
  provider: { name: string; path: string } | null;
}

export interface OpenSignIn {
  id: string;
  way: SignInWay;
  /** What the browser calls itself. */
  browser: string | null;
  at: string;
  seenAt: string;
  isThis: boolean;
}

export interface TwoStep {
  /** Null: it is off. */
  since: string | null;
  recoveryCodesLeft: number;
  /** The team asks for it. */
  required: boolean;
}

export interface TwoStepOffer {
  secret: string;
  /** The secret for an app, as a QR code has it. */
  uri: string;
  ticket: string;
}

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
