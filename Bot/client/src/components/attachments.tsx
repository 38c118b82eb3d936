import { type ReactElement, useEffect } from 'react';
import { PlainText } from './PlainText';
import type { AttachmentMiddleware } from './middleware';
import { loadRich, type useRich } from './useRich';

type Rich = ReturnType<typeof useRich>;

const card = 'application/vnd.microsoft.card.';

/** What might be Markdown: without any of these signs, text is only text. */
const signs = /[*_`#[\]|~>]|^\s*(?:[-+]|\d+\.)\s/m;

/** Draws words, pictures and cards. Cards and Markdown have to be loaded first, when the first of them comes. */
export function attachments(rich: Rich): AttachmentMiddleware[] {
  return [pictures, words(rich), rich ? drawnCards(rich) : awaitedCards];
}

function words(rich: Rich): AttachmentMiddleware {
  return () => (next) => (...args) => {
    const { content, contentType = '' } = args[0]!.attachment as { content?: unknown; contentType?: string };
    if (typeof content !== 'string' || !contentType.startsWith('text/')) return next(...args);
    if (contentType !== 'text/markdown' || !signs.test(content)) return <PlainText text={content} />;
    return rich ? next(...args) : <Awaited><PlainText text={content} /></Awaited>;
  };
}

const awaitedCards: AttachmentMiddleware = () => (next) => (...args) =>
  args[0]!.attachment.contentType.startsWith(card) ? <Awaited><p className="card-to-come" /></Awaited> : next(...args);

function drawnCards({ AdaptiveCardsComposer, cards }: NonNullable<Rich>): AttachmentMiddleware {
  return (...setup) => (next) => {
    const draw = cards(...setup)(next);
    return (...args) => {
      const drawn = draw(...args);
      if (!args[0]!.attachment.contentType.startsWith(card)) return drawn;
      return <AdaptiveCardsComposer>{drawn as ReactElement}</AdaptiveCardsComposer>;
    };
  };
}

/** Web Chat shows the person's own pictures only by a thumbnail; here the picture is its own. */
const pictures: AttachmentMiddleware = () => (next) => (...args) => {
  const [request, ...rest] = args;
  const { attachment } = request!;
  const isPicture = attachment.contentType?.startsWith('image/') && 'contentUrl' in attachment;
  return isPicture ? next({ ...request!, attachment: { thumbnailUrl: attachment.contentUrl, ...attachment } }, ...rest) : next(...args);
};

function Awaited({ children }: { readonly children: ReactElement }) {
  useEffect(loadRich, []);
  return children;
}
