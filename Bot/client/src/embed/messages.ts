import type { PageSettings } from '../pageSettings';

/** What the widget tells the chat in its frame. */
export type ToFrame = { readonly to: 'frame' } & (
  | { readonly what: 'shown'; readonly shown: boolean }
  | { readonly what: 'event'; readonly name: string; readonly value?: unknown }
  /** Who the person is, as the site's server has signed it; null: nobody any more. */
  | { readonly what: 'identity'; readonly identity: string | null }
  /** The hub shows what settings would look like. */
  | { readonly what: 'preview'; readonly settings: Partial<PageSettings>; readonly locale: string }
);

/** What the chat in the frame tells the widget. */
export type ToWidget = { readonly to: 'widget' } & (
  /** The page is there and hears. */
  | { readonly what: 'loaded' }
  /** The conversation is open. */
  | { readonly what: 'ready' }
  | { readonly what: 'close' }
  | { readonly what: 'unread'; readonly count: number }
  /** The host has answered to an identity; the problem is for the site's developer. */
  | { readonly what: 'identified'; readonly problem?: string | undefined }
);

export function isToFrame(data: unknown): data is ToFrame {
  return (data as ToFrame | null)?.to === 'frame';
}

export function isToWidget(data: unknown): data is ToWidget {
  return (data as ToWidget | null)?.to === 'widget';
}
