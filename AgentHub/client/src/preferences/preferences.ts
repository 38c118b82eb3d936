import type { HubTheme } from '../api/wire';
import type { HubLanguage } from '../texts/chosen';

/** How an agent wants the hub to be, kept in their account. */
export interface Preferences {
  sound: boolean;
  desktop: boolean;
  /** The browser's tab says how much is new. */
  count: boolean;
  /** An e-mail tells of a request that comes while nobody is in the hub, of one that is assigned, of an answer to theirs. */
  mailNew: boolean;
  mailAssigned: boolean;
  mailAnswered: boolean;
  /** A notification tells of the same, in the browsers that were chosen for it. */
  pushNew: boolean;
  pushAssigned: boolean;
  pushAnswered: boolean;
  /** J, K, T, R, ? without Alt or Ctrl; some speech and switch users need them off. */
  singleKeys: boolean;
  /** Null: as the browser, or the device, is set. */
  language: HubLanguage | null;
  theme: HubTheme | null;
  /** The keys of commands, by their id, where they are not the usual ones. Empty: no key. */
  keys: Readonly<Record<string, string>>;
}

/** What holds until the account has answered. */
export const usual: Preferences = {
  sound: true, desktop: false, count: true, mailNew: true, mailAssigned: true, mailAnswered: true,
  pushNew: true, pushAssigned: true, pushAnswered: true, singleKeys: true,
  language: null, theme: null, keys: {},
};
