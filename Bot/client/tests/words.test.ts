import { describe, expect, it } from 'vitest';
import { wordsFor } from '../src/words';

describe('the banner’s words', () => {
  it.each(['fr', 'fr-FR', 'fr-CA', 'FR-ca'])('are French for %s', (locale) => {
    expect(wordsFor(locale).agentOnline).toBe('Un agent du support est en ligne');
  });

  it.each(['en', 'en-GB', 'de', 'ar', 'frr', 'fry', ''])('are English for %s', (locale) => {
    expect(wordsFor(locale).agentOnline).toBe('A support agent is online');
  });
});
