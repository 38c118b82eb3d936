import { primaryOf } from '../../../../texts/language';
import { set } from './edit';
import { isObject, type Json, textOf } from './json';

/** Those in which the bot speaks. */
export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** What a text says in one language: a text for everybody says the same in English only, so that the French one is missing. */
export function textIn(value: Json | undefined, language: Language): string {
  return isObject(value) ? textOf(value[language]) : language === 'en' ? textOf(value) : '';
}

/** A text in one language stays a text for everybody; the second language makes an object of it. */
export function withText(value: Json | undefined, language: Language, text: string): Json {
  if (!isObject(value)) {
    if (language === 'en') return text;
    return text === '' ? (value ?? '') : { en: textOf(value), fr: text };
  }
  return set(value, [language], text === '' && language !== 'en' ? undefined : text);
}

/** As a reader of the page sees it: in their language if it is there. */
export function wordsIn(value: Json | undefined, language: string): string {
  if (!isObject(value)) return textOf(value);
  return textOf(value[primaryOf(language)]) || textOf(value['en']) || textOf(Object.values(value)[0]);
}
