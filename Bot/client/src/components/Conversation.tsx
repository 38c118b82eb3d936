import ReactWebChat from 'botframework-webchat';
import { useMemo } from 'react';
import { useConversationStore } from '../connection/useConversationStore';
import { useDirectLine } from '../connection/useDirectLine';
import { useOnline } from '../connection/useOnline';
import { useWidget } from '../connection/useWidget';
import { directionOf, type Look } from '../look';
import type { Words } from '../words';
import { Banner } from './Banner';
import { ConnectionLine } from './ConnectionLine';
import { attachments, avatars, groups, lines } from './middleware';
import { styleOptionsFor } from './styleOptions';

interface Props {
  readonly look: Look;
  readonly words: Words;
}

export default function Conversation({ look: { accent, isFrame, locale }, words }: Props) {
  const { directLine, connection } = useDirectLine(locale);
  const { store, agentHasControl, sendEvent, listener } = useConversationStore();
  listener.current = useWidget({ isFrame, connected: connection === 'online', sendEvent });
  const online = useOnline();
  const activityMiddleware = useMemo(() => lines(words), [words]);
  const styleOptions = useMemo(() => styleOptionsFor(accent), [accent]);
  const avatarMiddleware = useMemo(() => avatars(words), [words]);

  return (
    <>
      <Banner text={agentHasControl ? words.agentOnline : undefined} />
      <ConnectionLine connection={connection} online={online} words={words} />
      {directLine ? (
        <ReactWebChat
          className="web-chat"
          activityMiddleware={activityMiddleware}
          avatarMiddleware={avatarMiddleware}
          attachmentMiddleware={attachments}
          dir={directionOf(locale)}
          directLine={directLine}
          groupActivitiesMiddleware={groups}
          locale={locale}
          sendTypingIndicator={true}
          store={store}
          styleOptions={styleOptions}
        />
      ) : (
        <p className="loading">{words.loading}</p>
      )}
    </>
  );
}
