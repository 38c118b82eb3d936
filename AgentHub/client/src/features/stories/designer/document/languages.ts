import { locale } from '../../../../texts';
import { primaryOf } from '../../../../texts/language';
import { set } from './edit';
import { isList, isObject, type Json, type JsonObject, textOf } from './json';

/** Those in which the product itself speaks, and in which every story is written first. */
const own = ['en', 'fr'];

/** A language tag as a story file has it: `de`, `pt-BR`. */
const tag = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;

export const isLanguage = (text: string): boolean => tag.test(text);

/** Whether a value is written once for each language. */
export function isPerLanguage(value: unknown): value is Readonly<Record<string, string>> {
  return isObject(value) && Object.hasOwn(value, 'en')
    && Object.entries(value).every(([name, text]) => isLanguage(name) && typeof text === 'string');
}

/** All languages in which a story has a text or a name. */
export function languagesIn(story: JsonObject): string[] {
  const found = new Set(own);
  collect(story, found);
  return [...found];
}

function collect(value: Json, found: Set<string>): void {
  if (isList(value)) value.forEach(item => collect(item, found));
  if (!isObject(value)) return;
  if (isPerLanguage(value)) Object.keys(value).forEach(language => found.add(language));
  else for (const [key, child] of Object.entries(value)) {
    if (key === 'names' && isObject(child)) Object.keys(child).filter(isLanguage).forEach(language => found.add(language));
    else collect(child, found);
  }
}

/** What a text says in one language: a text for everybody says the same in English only, so that the others are missing. */
export function textIn(value: Json | undefined, language: string): string {
  return isObject(value) ? textOf(value[language]) : language === 'en' ? textOf(value) : '';
}

/** A text in one language stays a text for everybody; the second language makes an object of it. */
export function withText(value: Json | undefined, language: string, text: string): Json {
  if (!isObject(value)) {
    if (language === 'en') return text;
    return text === '' ? (value ?? '') : { en: textOf(value), [language]: text };
  }
  return set(value, [language], text === '' && language !== 'en' ? undefined : text);
}

/** As a reader of the page sees it: in their language if it is there. */
export function wordsIn(value: Json | undefined, language: string): string {
  if (!isObject(value)) return textOf(value);
  return textOf(value[primaryOf(language)]) || textOf(value['en']) || textOf(Object.values(value)[0]);
}

/** What a story or a step is called in the reader's language, else as it is written. */
export function nameIn({ name, names }: { readonly name?: Json; readonly names?: Json | undefined }): string {
  return (isObject(names) ? textOf(names[locale]) || textOf(names[primaryOf(locale)]) : '') || textOf(name);
}
