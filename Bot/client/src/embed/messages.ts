/** What the widget tells the chat in its frame. */
export type ToFrame = { readonly to: 'frame' } & ({ readonly what: 'shown'; readonly shown: boolean } | { readonly what: 'event'; readonly name: string; readonly value?: unknown });

/** What the chat in the frame tells the widget. */
export type ToWidget = { readonly to: 'widget' } & ({ readonly what: 'ready' } | { readonly what: 'close' } | { readonly what: 'unread'; readonly count: number });

export function isToFrame(data: unknown): data is ToFrame {
  return (data as ToFrame | null)?.to === 'frame';
}

export function isToWidget(data: unknown): data is ToWidget {
  return (data as ToWidget | null)?.to === 'widget';
}
