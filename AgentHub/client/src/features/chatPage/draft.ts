import type { ChatAppearance, ChatWords } from './api';
import { isColour } from './contrast';
import type { Language, TextName } from './pageTexts';

export type Change = (part: Partial<ChatAppearance>) => void;

const none: ChatWords = { tagline: null, greeting: null, texts: {} };

export function wordsOf({ words }: ChatAppearance, language: Language): ChatWords {
  return words[language] ?? none;
}

export function withWords(appearance: ChatAppearance, language: Language, change: Partial<ChatWords>): ChatAppearance {
  return { ...appearance, words: { ...appearance.words, [language]: { ...wordsOf(appearance, language), ...change } } };
}

/** An empty text is the product's own. */
export function withText(appearance: ChatAppearance, language: Language, name: TextName, text: string): ChatAppearance {
  const { [name]: _, ...others } = wordsOf(appearance, language).texts;
  return withWords(appearance, language, { texts: text === '' ? others : { ...others, [name]: text } });
}

/** Every language is as good as none named; at least one stays. */
export function withLanguage(appearance: ChatAppearance, all: readonly Language[], language: Language, on: boolean): ChatAppearance {
  const spoken = all.filter(one => (one === language ? on : isSpoken(appearance, one)));
  if (spoken.length === 0) return appearance;
  return { ...appearance, languages: spoken.length === all.length ? [] : spoken };
}

export function isSpoken({ languages }: ChatAppearance, language: Language): boolean {
  return languages.length === 0 || languages.includes(language);
}

/** Whether it can be saved as it stands. */
export function isWhole({ color, ownColor, privacyLink }: ChatAppearance): boolean {
  return [color, ownColor].every(one => !one || isColour(one)) && isLink(privacyLink);
}

export function isLink(link: string | null): boolean {
  return !link || (/^https?:\/\//i.test(link) && URL.canParse(link));
}
