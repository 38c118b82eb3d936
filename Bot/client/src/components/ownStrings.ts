import { webChatTexts, type WebChatTexts } from '../texts/webChat';
import type { Words } from '../words';

const keys: Readonly<Record<keyof WebChatTexts, string>> = {
  newMessages: 'TRANSCRIPT_NEW_MESSAGES',
  moreMessages: 'TRANSCRIPT_MORE_MESSAGES',
  endOfHistory: 'TRANSCRIPT_TERMINATOR_TEXT',
  history: 'TRANSCRIPT_ARIA_LABEL_ALT',
  messageBox: 'TEXT_INPUT_ALT',
  suggestions: 'SUGGESTED_ACTIONS_LABEL_ALT',
  next: 'CAROUSEL_FLIPPER_NEXT_ALT',
  previous: 'CAROUSEL_FLIPPER_PREVIOUS_ALT',
  downloadFile: 'FILE_CONTENT_DOWNLOADABLE_ALT',
  sentAt: 'ACTIVITY_STATUS_SEND_STATUS_ALT_SENT_AT',
  youSaid: 'ACTIVITY_YOU_SAID_ALT',
  justNow: 'ACTIVITY_STATUS_TIMESTAMP_JUST_NOW',
  aMinuteAgo: 'ACTIVITY_STATUS_TIMESTAMP_ONE_MINUTE_AGO',
  anHourAgo: 'ACTIVITY_STATUS_TIMESTAMP_ONE_HOUR_AGO',
  today: 'ACTIVITY_STATUS_TIMESTAMP_TODAY',
  yesterday: 'ACTIVITY_STATUS_TIMESTAMP_YESTERDAY',
  isTyping: 'TYPING_INDICATOR_SINGLE_TEXT',
  connected: 'CONNECTIVITY_STATUS_ALT_CONNECTED',
  slowConnection: 'CONNECTIVITY_STATUS_ALT_SLOW_CONNECTION',
  cannotConnect: 'CONNECTIVITY_STATUS_ALT_FATAL',
  emptyMessage: 'SEND_BOX_IS_EMPTY_TOOLTIP_ALT',
};

/** What Web Chat says for the page, and what a buyer says otherwise: all else it says in its own words, also those of a region. */
export function ownStrings(words: Words): Record<string, string> {
  const usual = webChatTexts[words.language];
  const changed = (Object.keys(keys) as (keyof WebChatTexts)[])
    .filter((name) => words[name] !== usual[name])
    .map((name) => [keys[name], words[name].replaceAll(/\{(name|time)\}/g, '$$1')]);
  return {
    TEXT_INPUT_PLACEHOLDER: words.typeHere,
    TEXT_INPUT_SEND_BUTTON_ALT: words.send,
    CONNECTIVITY_STATUS_ALT_CONNECTING: words.connecting,
    CONNECTIVITY_STATUS_ALT_RECONNECTING: words.reconnecting,
    ...Object.fromEntries(changed),
  };
}
