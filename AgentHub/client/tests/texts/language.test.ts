import { describe, expect, it } from 'vitest';
import table from '../../../../tests/languages.json';
import { localeFor, localeOf, textsFor } from '../../src/texts';
import { fr } from '../../src/texts/fr';
import { isFrench } from '../../src/texts/language';
import { sources } from '../house/sources';

const tags = [...table.french.map(tag => [tag, true] as const), ...table.other.map(tag => [tag, false] as const)];

describe('French', () => {
  it.each(tags)('is asked for by "%s": %s', (tag, french) => {
    expect(isFrench(tag)).toBe(french);
    expect(textsFor(tag) === fr).toBe(french);
    expect(localeFor(tag).startsWith('fr')).toBe(french);
    // Dates and numbers can be written by it.
    expect(() => new Intl.DateTimeFormat(localeFor(tag))).not.toThrow();
  });

  it('is asked about in one place', () => {
    const asking = sources.filter(({ text }) => /\^fr\b|startsWith\(['"]fr|[=!]==? ?['"]fr['"]/.test(text)).map(({ file }) => file);
    expect(asking).toEqual(['texts/language.ts']);
  });
});

describe('the language that an agent chose', () => {
  it('comes before the browser’s, which says more of the same one', () => {
    expect(localeOf(null, 'de-DE')).toBe('de-DE');
    expect(localeOf('fr', 'en-US')).toBe('fr');
    expect(localeOf('fr', 'fr-CA')).toBe('fr-CA');
    expect(localeOf('en', 'fr')).toBe('en');
  });
});
