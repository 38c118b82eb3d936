import { type Language, languages, textsIn } from '../../../../../Bot/client/src/texts';
import { formatLocale } from '../../texts';

/** The chat page's own languages and texts: what a buyer may say otherwise. */
export { type Language, languages, textsIn };

export type TextName = keyof ReturnType<typeof textsIn>;

export const textNames = Object.keys(textsIn('en')) as readonly TextName[];

const names = new Intl.DisplayNames(formatLocale, { type: 'language' });

export function languageName(language: Language): string {
  return names.of(language) ?? language;
}
