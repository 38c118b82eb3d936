/** The primary subtag of BCP 47 in lower case, with `_` taken as `-`: `fr` of `fr_CA`. The chat page has its rule from here, too. */
export function primaryOf(locale: string): string {
  return (locale.split(/[-_]/, 1)[0] ?? '').toLowerCase();
}

/** Whether texts are shown in French; everybody else gets English. The server has the same rule (`LanguageTag`). */
export function isFrench(locale: string): boolean {
  return primaryOf(locale) === 'fr';
}
