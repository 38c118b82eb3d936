import { describe, expect, it } from 'vitest';
import { ownStrings } from '../src/components/ownStrings';
import { hoursOfDay, isElsewhere, moment, span, weekday } from '../src/moments';
import { fill, languages, textsIn } from '../src/texts';
import { webChatLocale, wordsFor } from '../src/words';

describe('the banner’s words', () => {
  const own = { languages: [], words: { fr: { tagline: null, greeting: null, texts: { agentOnline: 'Coucou' } } } };

  it.each(['fr', 'fr-FR', 'fr-CA', 'FR-ca'])('are French for %s, whatever the settings say', (locale) => {
    expect(wordsFor(locale, own).agentOnline).toBe('Un agent du support est en ligne');
    expect(wordsFor(locale, { languages: ['de'], words: {} }).agentOnline).toBe('Un agent du support est en ligne');
  });

  it.each(['en', 'en-GB', 'de', 'ar', 'frr', 'fry', ''])('are English for %s', (locale) => {
    expect(wordsFor(locale).agentOnline).toBe('A support agent is online');
  });
});

describe('the page’s words', () => {
  const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted();

  it.each(languages)('are all there in %s, with the same values in them', (language) => {
    const [own, english] = [textsIn(language), textsIn('en')];
    expect(Object.keys(own).toSorted()).toEqual(Object.keys(english).toSorted());
    for (const [name, text] of Object.entries(own)) {
      expect(text.trim(), name).not.toBe('');
      expect(placeholders(text), `${language}.${name}`).toEqual(placeholders(english[name as keyof typeof english]));
    }
  });

  it('are the browser’s language where the buyer speaks it, else English, else what the buyer speaks', () => {
    const spoken = (locale: string, ...offered: string[]) => wordsFor(locale, { languages: offered, words: {} }).language;
    expect([spoken('pt-BR'), spoken('nl'), spoken('ja')]).toEqual(['pt', 'nl', 'en']);
    expect([spoken('fr', 'de', 'en'), spoken('fr', 'de'), spoken('de-AT', 'de')]).toEqual(['en', 'de', 'de']);
    expect([webChatLocale('ja'), webChatLocale('pt-BR'), webChatLocale('fr', 'de'), webChatLocale('frr')])
      .toEqual(['ja', 'pt-BR', 'de', 'en']);
  });

  it('are the buyer’s where they say something else, with the values where they want them', () => {
    const words = { de: { tagline: null, greeting: null, texts: { removeFile: 'Weg mit {name}, {nothing}', menu: 'Mehr' } } };
    const german = wordsFor('de-AT', { languages: [], words });
    expect([german.menu, german.removeFile('a{count}.txt'), german.keep]).toEqual(['Mehr', 'Weg mit a{count}.txt, {nothing}', 'Behalten']);
    expect(fill('{toString}', {})).toBe('{toString}');
  });
});

describe('what Web Chat says', () => {
  it('is its own, but for what the buyer says otherwise', () => {
    const texts = { newMessages: 'Neues', downloadFile: '{name} laden', typeHere: 'Hier schreiben', reconnecting: 'Moment …' };
    const strings = ownStrings(wordsFor('de-AT', { languages: [], words: { de: { tagline: null, greeting: null, texts } } }));
    expect(strings).toMatchObject({
      TRANSCRIPT_NEW_MESSAGES: 'Neues', FILE_CONTENT_DOWNLOADABLE_ALT: '$1 laden', TEXT_INPUT_PLACEHOLDER: 'Hier schreiben',
      CONNECTIVITY_STATUS_ALT_RECONNECTING: 'Moment …',
    });
    expect(Object.keys(ownStrings(wordsFor('pt-BR')))).toHaveLength(4);
  });
});

describe('opening hours', () => {
  it('are days and times in the person’s language, on the team’s clock', () => {
    expect([weekday('2027-03-01', 'fr'), weekday('2027-03-01', 'en')]).toEqual(['lundi', 'Monday']);
    expect(hoursOfDay(540, 1080, 'de')).toBe('9:00 – 18:00');
    expect(wordsFor('fr').hoursOf('Europe/Paris')).toContain('Europe centrale');
    expect(wordsFor('en').hoursOf('Nowhere/At all')).toContain('Nowhere/At all');
    const now = new Date();
    expect([isElsewhere(Intl.DateTimeFormat().resolvedOptions().timeZone, now), isElsewhere('Nowhere')]).toEqual([false, true]);
  });
});

describe('times', () => {
  it('are as near as they have to be', () => {
    const now = new Date(2027, 2, 1, 9, 0);
    expect(moment(new Date(2027, 2, 1, 18, 0), 'de', now)).toBe('18:00');
    expect(moment(new Date(2027, 2, 3, 9, 30), 'de', now)).toContain('Mittwoch');
    expect(moment(new Date(2027, 2, 20, 9, 0), 'de', now)).toContain('20. März');
  });

  const spans = [[5, '1 minute'], [61, '2 minutes'], [5400, '90 minutes'], [5401, '2 hours'], [200_000, '3 days']] as const;

  it.each(spans)('promise %i s as %s', (seconds, said) => {
    expect(span(seconds, 'en')).toBe(said);
  });
});
