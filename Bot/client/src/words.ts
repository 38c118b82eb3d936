import { isFrench, primaryOf } from './language';
import { moment, span, zoneName } from './moments';
import type { PageSettings } from './pageSettings';
import { fill, type Language, languageFor, languages, textsIn, type Texts } from './texts';

type Filled =
  | 'attach' | 'filesWait' | 'removeFile' | 'tooLarge' | 'notSentBecause' | 'supportUntil' | 'supportFrom' | 'answersIn' | 'hoursOf'
  | 'unread';

/** What the page itself says, in one language. The notices in the thread come worded from the server. */
export interface Words extends Omit<Texts, Filled> {
  readonly language: Language;
  /** As numbers and times are written where the person lives, if that is in this language. */
  readonly locale: string;
  /** Fixed, as the notices are: French for any French browser, else English. */
  readonly agentOnline: string;
  readonly attach: (limit: string) => string;
  readonly filesWait: (count: number) => string;
  readonly removeFile: (name: string) => string;
  readonly tooLarge: (names: readonly string[], limit: string) => string;
  readonly notSentBecause: (reason: string) => string;
  readonly supportUntil: (at: Date) => string;
  readonly supportFrom: (at: Date) => string;
  readonly answersIn: (seconds: number) => string;
  readonly hoursOf: (zone: string) => string;
}

/** The page's texts in the person's language, with the buyer's in their place. */
export function wordsFor(wanted: string, settings?: Pick<PageSettings, 'languages' | 'words'>): Words {
  const language = languageFor(wanted, settings?.languages);
  const texts = { ...textsIn(language), ...settings?.words[language]?.texts };
  const locale = localeIn(language, wanted);
  return {
    ...texts,
    language,
    locale,
    agentOnline: isFrench(wanted) ? 'Un agent du support est en ligne' : 'A support agent is online',
    attach: (limit) => fill(texts.attach, { limit }),
    filesWait: (count) => (count === 1 ? texts.oneFileWaits : fill(texts.filesWait, { count })),
    removeFile: (name) => fill(texts.removeFile, { name }),
    tooLarge: (names, limit) => fill(texts.tooLarge, { names: names.join(', '), limit }),
    notSentBecause: (reason) => fill(texts.notSentBecause, { reason }),
    supportUntil: (at) => fill(texts.supportUntil, { time: moment(at, locale) }),
    supportFrom: (at) => fill(texts.supportFrom, { time: moment(at, locale) }),
    hoursOf: (zone) => fill(texts.hoursOf, { zone: zoneName(zone, locale) }),
    answersIn: (seconds) => fill(texts.answersIn, { time: span(seconds, locale) }),
  };
}

/**
 * Web Chat has words in more languages, and takes every tag that begins with "fr" for French. A language that the page could speak,
 * it speaks with it.
 */
export function webChatLocale(locale: string, language: Language = languageFor(locale)): string {
  const primary = primaryOf(locale);
  if (languages.some((one) => one === primary)) return primary === language ? locale : language;
  return /^fr/i.test(locale) ? 'en' : locale;
}

/** Of a language there may be a regional form that the person has; a tag that no browser knows is not one. */
function localeIn(language: Language, wanted: string): string {
  if (languageFor(wanted) !== language) return language;
  try {
    return new Intl.Locale(wanted).language === language ? wanted : language;
  } catch {
    return language;
  }
}
