import { describe, expect, it } from 'vitest';
import type { ChatAppearance } from '../../../src/features/chatPage/api';
import { shadesOf } from '../../../src/features/chatPage/contrast';
import { isSpoken, isWhole, withLanguage, withText, withWords, wordsOf } from '../../../src/features/chatPage/draft';
import { languages, textNames } from '../../../src/features/chatPage/pageTexts';

const plain: ChatAppearance = {
  name: null, color: null, ownColor: null, theme: 'system', position: 'right', icon: 'bubble', showsHours: false, showsWeek: false,
  showsAnswerTime: false, privacyLink: null, languages: [], words: {}, logo: null,
};

describe('the form of the chat page', () => {
  it('keeps the words of each language apart, and an empty text is the product’s own', () => {
    const german = withText(withWords(plain, 'de', { tagline: 'Lampen' }), 'de', 'send', 'Ab die Post');

    expect(wordsOf(german, 'de')).toEqual({ tagline: 'Lampen', greeting: null, texts: { send: 'Ab die Post' } });
    expect(wordsOf(german, 'fr').texts).toEqual({});
    expect(wordsOf(withText(german, 'de', 'send', ''), 'de').texts).toEqual({});
  });

  it('speaks every language until one is taken out, and never none', () => {
    const without = withLanguage(plain, languages, 'pt', false);

    expect([isSpoken(plain, 'pt'), isSpoken(without, 'pt'), isSpoken(without, 'de')]).toEqual([true, false, true]);
    expect(withLanguage(without, languages, 'pt', true).languages).toEqual([]);
    expect(withLanguage({ ...plain, languages: ['de'] }, languages, 'de', false).languages).toEqual(['de']);
  });

  it('can be saved when its colours and its address are some', () => {
    expect(isWhole(plain)).toBe(true);
    for (const wrong of [{ color: '#12' }, { ownColor: 'red' }, { privacyLink: 'javascript:alert(1)' }, { privacyLink: 'shop.example' }])
      expect(isWhole({ ...plain, ...wrong }), JSON.stringify(wrong)).toBe(false);
  });

  it('says where a colour cannot be read, and what is taken instead', () => {
    expect(shadesOf('#ffd54a').map(({ on }) => on)).toEqual(['light']);
    expect(shadesOf('#0d5b52').map(({ on }) => on)).toEqual(['dark']);
    expect(shadesOf('#ffd54a')[0]!.contrast).toBeLessThan(2);
  });

  it('offers every text of the page but what is fixed', () => {
    expect(textNames).toContain('typeHere');
    expect(textNames).not.toContain('agentOnline');
  });
});
