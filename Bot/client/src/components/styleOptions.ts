import type { StyleOptions } from '../webChat';
import { givesUpAfter } from '../connection/Outbox';
import { wordsOn } from '../models/colours';
import type { Palette } from '../models/palette';
import { typingDots } from './typingDots';

interface CardColours {
  readonly cardPushButtonBackgroundColor: string;
  readonly cardPushButtonTextColor: string;
}

/** Web Chat in the colours and measures of the page. */
export const styleOptionsFor = (
  { accent, control, cream, ink, inkSoft, line, own, ownInk, paper }: Palette,
  name: string,
): StyleOptions & CardColours => ({
  accent,
  primaryFont: "'Segoe UI Variable', 'Segoe UI', system-ui, -apple-system, Roboto, 'Helvetica Neue', sans-serif",
  backgroundColor: 'transparent',
  rootHeight: '100%',
  rootWidth: '100%',
  paddingRegular: 16,
  paddingWide: 20,
  subtle: inkSoft,

  avatarSize: 34,
  // Our own avatar stands in its place; a screen reader says it as the bot's name.
  botAvatarInitials: name,
  bubbleBackground: paper,
  bubbleBorderColor: line,
  bubbleBorderRadius: 16,
  bubbleTextColor: ink,
  bubbleMaxWidth: 480,
  // A person's words, an agent's, or a story's: what looks like HTML in them is text.
  markdownRenderHTML: false,
  bubbleFromUserBackground: own,
  bubbleFromUserBorderColor: own,
  bubbleFromUserBorderRadius: 16,
  bubbleFromUserTextColor: ownInk,
  showAvatarInGroup: 'sender',

  cardPushButtonBackgroundColor: accent,
  cardPushButtonTextColor: wordsOn(accent),

  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: paper,
  suggestedActionBorderColor: control,
  suggestedActionBorderRadius: 18,
  suggestedActionTextColor: accent,
  suggestedActionHeight: 36,

  scrollToEndButtonFontSize: '85%',

  sendBoxBackground: paper,
  sendBoxBorderTop: `solid 1px ${line}`,
  sendBoxButtonColor: accent,
  sendBoxButtonColorOnHover: ink,
  sendBoxButtonShadeColorOnHover: cream,
  sendBoxTextColor: ink,
  sendBoxPlaceholderColor: inkSoft,
  sendBoxHeight: 56,
  // The outbox knows what is sent, and says so; see Delivery.
  sendTimeout: givesUpAfter,
  timestampColor: inkSoft,
  typingAnimationBackgroundImage: typingDots(inkSoft),
  typingAnimationHeight: 20,
  typingAnimationWidth: 44,
});
