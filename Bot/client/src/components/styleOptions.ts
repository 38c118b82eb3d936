import type { StyleOptions } from 'botframework-webchat';
import { givesUpAfter } from '../connection/surePost';
import { typingDots } from './typingDots';

const ink = '#2b2118';
const paper = '#ffffff';
const line = '#e8dfd1';

export const styleOptionsFor = (accent: string): StyleOptions => ({
  accent,
  primaryFont: "'Segoe UI Variable', 'Segoe UI', system-ui, -apple-system, Roboto, 'Helvetica Neue', sans-serif",
  backgroundColor: 'transparent',
  rootHeight: '100%',
  rootWidth: '100%',
  paddingRegular: 16,
  paddingWide: 20,

  avatarSize: 34,
  // Our own avatar stands in its place; a screen reader says it as the bot's name.
  botAvatarInitials: 'Maison Lumen',
  bubbleBackground: paper,
  bubbleBorderColor: line,
  bubbleBorderRadius: 16,
  bubbleTextColor: ink,
  bubbleMaxWidth: 480,
  // A person's words, an agent's, or a story's: what looks like HTML in them is text.
  markdownRenderHTML: false,
  bubbleFromUserBackground: ink,
  bubbleFromUserBorderColor: ink,
  bubbleFromUserBorderRadius: 16,
  bubbleFromUserTextColor: '#fffaf2',
  showAvatarInGroup: 'sender',

  cardPushButtonBackgroundColor: accent,
  cardPushButtonTextColor: paper,

  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: paper,
  suggestedActionBorderColor: '#c9a877',
  suggestedActionBorderRadius: 18,
  suggestedActionTextColor: accent,
  suggestedActionHeight: 36,

  sendBoxBackground: paper,
  sendBoxBorderTop: `solid 1px ${line}`,
  sendBoxButtonColor: accent,
  sendBoxButtonColorOnHover: ink,
  sendBoxTextColor: ink,
  sendBoxHeight: 56,
  subtle: '#6b5d4c',
  // The page goes on sending for a while by itself; see surePost.
  sendTimeout: givesUpAfter + 20_000,
  timestampColor: '#6b5d4c',
  typingAnimationBackgroundImage: typingDots('#6b5d4c'),
  typingAnimationHeight: 20,
  typingAnimationWidth: 44,
});
