import type { RequestSummary } from '../api/wire';
import { locale } from '../texts';
import { isFrench } from '../texts/language';

/** The request's message in the language of this page, where its story says it in several; else as the person's language has it. */
export function messageOf({ message, translations }: Pick<RequestSummary, 'message' | 'translations'>, language = locale): string {
  return translations?.[isFrench(language) ? 'fr' : 'en'] ?? message;
}
