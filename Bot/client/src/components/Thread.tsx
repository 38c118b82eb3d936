import type { DirectLine } from 'botframework-directlinejs';
import { useMemo } from 'react';
import type { Outbox } from '../connection/Outbox';
import { directionOf } from '../look';
import { WebChat } from '../webChat';
import { webChatLocale } from '../words';
import { attachments } from './attachments';
import { deliveries } from './Delivery';
import type { Drawn } from './Frame';
import { avatars, groups, lines } from './middleware';
import { ownStrings } from './ownStrings';
import { sendBox, toolbar } from './SendBox';
import { styleOptionsFor } from './styleOptions';
import { useRich } from './useRich';

interface Props extends Drawn {
  readonly directLine: DirectLine;
  readonly store: unknown;
  readonly outbox: Outbox;
  readonly mostBytes: number;
}

/** Web Chat, as this page wants it. */
export function Thread({ look: { locale }, brand: { name, logo }, palette, words, directLine, store, outbox, mostBytes }: Props) {
  const rich = useRich();
  const styleOptions = useMemo(() => styleOptionsFor(palette, name ?? words.title), [palette, name, words]);
  const middleware = useMemo(
    () => ({
      activityMiddleware: lines(words),
      activityStatusMiddleware: deliveries(outbox, words),
      attachmentMiddleware: attachments(rich),
      attachmentForScreenReaderMiddleware: rich ? [rich.cardsForScreenReaders] : [],
      avatarMiddleware: avatars(words, logo),
      groupActivitiesMiddleware: groups,
      sendBoxMiddleware: [sendBox(words, mostBytes)],
      sendBoxToolbarMiddleware: [toolbar(words)],
    }),
    [words, logo, outbox, mostBytes, rich],
  );
  const extraStyleSet = useMemo(() => rich?.stylesOfCards(styleOptions), [rich, styleOptions]);
  const spoken = webChatLocale(locale, words.language);
  return (
    <WebChat
      className="web-chat"
      {...middleware}
      dir={directionOf(locale)}
      directLine={directLine}
      extraStyleSet={extraStyleSet}
      locale={spoken}
      overrideLocalizedStrings={spoken.startsWith(words.language) ? ownStrings(words) : undefined}
      renderMarkdown={rich?.renderMarkdown}
      sendTypingIndicator={true}
      store={store}
      styleOptions={styleOptions}
    />
  );
}
