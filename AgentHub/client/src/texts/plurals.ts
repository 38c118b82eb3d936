import { formatLocale } from './index';

const numbers = new Intl.NumberFormat(formatLocale);

export const countWords = (number: number): string => numbers.format(number);

/** Whether a language says it of one: 1 in English, 0 and 1 in French. */
export const isOne = { en: singularIn('en'), fr: singularIn('fr') };

function singularIn(language: string): (count: number | string) => boolean {
  const rules = new Intl.PluralRules(language);
  return count => rules.select(Number(count)) === 'one';
}
