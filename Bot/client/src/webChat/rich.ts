import type { StyleOptions } from 'botframework-webchat-api';
import { fromMarkdown } from 'mdast-util-from-markdown';
import AdaptiveCardsComposer from 'web-chat-source/adaptiveCards/AdaptiveCardsComposer';
import createForScreenReader from 'web-chat-source/adaptiveCards/createAdaptiveCardsAttachmentForScreenReaderMiddleware';
import createAttachments from 'web-chat-source/adaptiveCards/createAdaptiveCardsAttachmentMiddleware';
import createStyleSet from 'web-chat-source/adaptiveCards/Styles/createAdaptiveCardsStyleSet';
import renderMarkdown from 'web-chat-source/markdown/renderMarkdown';
import { parseWith } from './definitions';

parseWith(fromMarkdown);

/** Web Chat's cards and Markdown: half of its weight, and most conversations have neither. */
export { AdaptiveCardsComposer, renderMarkdown };

export const cards = createAttachments();
export const cardsForScreenReaders = createForScreenReader();

export function stylesOfCards(options: StyleOptions): unknown {
  return createStyleSet(options);
}
