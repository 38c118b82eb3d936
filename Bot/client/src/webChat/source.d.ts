/** Web Chat's own sources, of which the package offers no smaller parts. */
declare module 'web-chat-source/adaptiveCards/AdaptiveCardsComposer' {
  import type { ComponentType, PropsWithChildren } from 'react';

  const AdaptiveCardsComposer: ComponentType<PropsWithChildren<{ adaptiveCardsHostConfig?: unknown; adaptiveCardsPackage?: unknown }>>;
  export default AdaptiveCardsComposer;
}

declare module 'web-chat-source/adaptiveCards/createAdaptiveCardsAttachmentMiddleware' {
  import type { AttachmentMiddleware } from 'botframework-webchat-api';

  export default function create(): AttachmentMiddleware;
}

declare module 'web-chat-source/adaptiveCards/createAdaptiveCardsAttachmentForScreenReaderMiddleware' {
  import type { AttachmentForScreenReaderMiddleware } from 'botframework-webchat-api';

  export default function create(): AttachmentForScreenReaderMiddleware;
}

declare module 'web-chat-source/adaptiveCards/Styles/createAdaptiveCardsStyleSet' {
  export default function create(options: object): unknown;
}

declare module 'web-chat-source/markdown/renderMarkdown' {
  export default function render(markdown: string, newLines: object, links: object): string;
}
