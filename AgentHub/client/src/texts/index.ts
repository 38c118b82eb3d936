import { en, type Texts } from './en';
import { fr } from './fr';

/** French for any French, English for everybody else: the same rule as for the notices. */
export function textsFor(language: string): Texts {
  return /^fr\b/i.test(language) ? fr : en;
}

/** How dates and numbers are written: as in the browser's language when the page speaks it too. */
export const locale = globalThis.navigator?.language ?? 'en';
export const texts = textsFor(locale);
/** A feature's own words, by the same rule. */
export const inLanguage = <Words>(english: Words, french: Words): Words => (texts === fr ? french : english);

export const formatLocale = texts === fr || /^en\b/i.test(locale) ? locale : 'en-GB';
