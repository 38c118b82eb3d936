import { chosenLanguage, type HubLanguage } from './chosen';
import { en, type Texts } from './en';
import { fr } from './fr';
import { isFrench, primaryOf } from './language';

/** French for any French, English for everybody else: the same rule as for the notices. */
export function textsFor(language: string): Texts {
  return isFrench(language) ? fr : en;
}

/** The language that was chosen; the browser’s where none was, or where the browser says more of the same one (`fr-CA`). */
export function localeOf(chosen: HubLanguage | null, browsers: string): string {
  return chosen === null || primaryOf(browsers) === chosen ? browsers : chosen;
}

export const locale = localeOf(chosenLanguage(), globalThis.navigator?.language ?? 'en');
export const texts = textsFor(locale);
/** A feature's own words, by the same rule. */
export const inLanguage = <Words>(english: Words, french: Words): Words => (texts === fr ? french : english);

/** How dates and numbers are written: as in the browser's language when the page speaks it too. */
export const formatLocale = localeFor(locale);

/** The browser's own locale, if the page speaks its language and the browser can write by it. */
export function localeFor(language: string): string {
  const tag = language.replaceAll('_', '-');
  if (!['fr', 'en'].includes(primaryOf(tag))) return 'en-GB';
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? primaryOf(tag);
  } catch {
    return primaryOf(tag);
  }
}
