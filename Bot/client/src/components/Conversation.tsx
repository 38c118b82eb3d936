import ReactWebChat from 'botframework-webchat';
import { useEffect, useMemo } from 'react';
import type { Access } from '../connection/Access';
import { DraftPreview } from '../connection/DraftPreview';
import type { Outbox } from '../connection/Outbox';
import { signal } from '../connection/speaking';
import { resumeUnsent } from '../connection/unsent';
import { useConversationStore } from '../connection/useConversationStore';
import { useLine } from '../connection/useLine';
import { useOnline } from '../connection/useOnline';
import { useWidget } from '../connection/useWidget';
import { directionOf, type Look } from '../look';
import type { Palette } from '../models/palette';
import { webChatLocale, type Words } from '../words';
import { Banner } from './Banner';
import { ConnectionLine } from './ConnectionLine';
import { deliveries } from './Delivery';
import { attachments, avatars, groups, lines } from './middleware';
import { sendBox, toolbar } from './SendBox';
import { styleOptionsFor } from './styleOptions';
import { PreviewContext } from './usePreview';

interface Props {
  readonly access: Access;
  readonly outbox: Outbox;
  readonly look: Look;
  readonly name: string;
  readonly palette: Palette;
  readonly words: Words;
}

export default function Conversation({ access, outbox, look: { isFrame, locale }, name, palette, words }: Props) {
  const { connection, directLine, token } = useLine(locale, access, outbox);
  const { store, control, sendEvent, showUnsent, listener } = useConversationStore(access, outbox);
  listener.current = useWidget({ isFrame, connected: connection === 'online', sendEvent });
  const online = useOnline();
  const { conversationId, maxUploadBytes } = token ?? {};
  useEffect(() => (conversationId ? resumeUnsent(outbox, conversationId, showUnsent) : undefined), [outbox, conversationId, showUnsent]);

  const { draftIsSeen } = control;
  const preview = useMemo(
    () => (draftIsSeen ? new DraftPreview((text) => signal(access, { type: 'typing', text })) : undefined),
    [access, draftIsSeen],
  );
  const styleOptions = useMemo(() => styleOptionsFor(palette, name), [palette, name]);
  const middleware = useMemo(
    () => ({
      activityMiddleware: lines(words),
      activityStatusMiddleware: deliveries(outbox, words),
      attachmentMiddleware: attachments,
      avatarMiddleware: avatars(words),
      groupActivitiesMiddleware: groups,
      sendBoxMiddleware: [sendBox(words, maxUploadBytes ?? 0)],
      sendBoxToolbarMiddleware: [toolbar(words)],
    }),
    [words, outbox, maxUploadBytes],
  );

  return (
    <>
      <Banner text={control.agentHasControl ? words.agentOnline : undefined} />
      <ConnectionLine connection={connection} online={online} words={words} />
      {directLine ? (
        <PreviewContext.Provider value={preview}>
          <ReactWebChat
            className="web-chat"
            {...middleware}
            dir={directionOf(locale)}
            directLine={directLine}
            locale={webChatLocale(locale)}
            sendTypingIndicator={true}
            store={store}
            styleOptions={styleOptions}
          />
        </PreviewContext.Provider>
      ) : (
        <p className="loading">{words.loading}</p>
      )}
    </>
  );
}
