import { describe, expect, it } from 'vitest';
import table from '../../../tests/languages.json';
import { lookFor } from '../src/look';
import { languageFor } from '../src/texts';
import { webChatLocale, wordsFor } from '../src/words';

const tags = [...table.french.map((tag) => [tag, true] as const), ...table.other.map((tag) => [tag, false] as const)];

/** Web Chat's own rule for the words that it brings. */
const webChatIsFrench = (locale: string) => locale.toLowerCase().startsWith('fr');

describe('French', () => {
  it.each(tags)('is what the page, the launcher and Web Chat speak for "%s": %s', (tag, french) => {
    expect(wordsFor(tag).language === 'fr').toBe(french);
    expect(languageFor(tag) === 'fr').toBe(french);
    expect(webChatIsFrench(webChatLocale(tag))).toBe(french);
  });

  it('is written as browsers write it, whatever a site says', () => {
    expect(lookFor({ pathname: '/webchat/frame', search: '?locale=fr_CA' }, 'en', true).locale).toBe('fr-CA');
  });
});
