import { de } from './de';
import { en, type PageTexts } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { type Language, type LauncherTexts, launcherTexts } from './launcher';
import { nl } from './nl';
import { pt } from './pt';
import { webChatTexts, type WebChatTexts } from './webChat';

const pages: Readonly<Record<Language, PageTexts>> = { en, fr, de, es, it, nl, pt };

export type Texts = PageTexts & LauncherTexts & WebChatTexts;

/** All texts of the chat page in a language. The notices and the banner are none of them: they are fixed. */
export function textsIn(language: Language): Texts {
  return { ...launcherTexts[language], ...pages[language], ...webChatTexts[language] };
}

export { fill, type Language, languageFor, languages } from './launcher';
