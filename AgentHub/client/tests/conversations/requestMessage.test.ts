import { describe, expect, it } from 'vitest';
import { messageOf } from '../../src/conversations/requestMessage';

const translations = { en: 'A lamp is broken', fr: 'Une lampe est cassée' };

describe('the message of a request', () => {
  it('is in the language of the agent where its story says it in several', () => {
    expect(messageOf({ message: translations.en, translations }, 'fr-CA')).toBe(translations.fr);
    expect(messageOf({ message: translations.fr, translations }, 'de')).toBe(translations.en);
  });

  it('is else the one that there is', () => {
    expect(messageOf({ message: 'It flickers', translations: null }, 'fr')).toBe('It flickers');
  });
});
