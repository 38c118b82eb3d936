import Holidays from 'date-holidays';
import { primaryOf } from '../../texts/language';
import type { ExceptionDocument } from './types';

/** The countries that the library knows, by name in the given language where the browser can say it. */
export function countries(language: string): { code: string; name: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return Object.keys(new Holidays().getCountries())
    .map(code => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
}

/** The public holidays of some years as closed dates; two of one date become one. */
export function publicHolidays(country: string, years: readonly number[], language: string): ExceptionDocument[] {
  const calendar = new Holidays(country, { languages: [primaryOf(language), 'en'], types: ['public'] });
  const found = new Map<string, ExceptionDocument>();
  for (const { date, name } of years.flatMap(year => calendar.getHolidays(year))) {
    const day = date.slice(0, 10);
    if (!found.has(day)) found.set(day, { date: day, yearly: false, name, closed: true, hours: [] });
  }
  return [...found.values()];
}
