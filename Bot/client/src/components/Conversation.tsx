import ReactWebChat from 'botframework-webchat';
import { useMemo } from 'react';
import { useConversationStore } from '../connection/useConversationStore';
import { useDirectLine } from '../connection/useDirectLine';
import { useOnline } from '../connection/useOnline';
import type { Words } from '../words';
import { Banner } from './Banner';
import { ConnectionLine } from './ConnectionLine';
import { avatars, groups, lines } from './middleware';
import { styleOptions } from './styleOptions';

interface Props {
  readonly locale: string;
  readonly words: Words;
}

export default function Conversation({ locale, words }: Props) {
  const { directLine, connection } = useDirectLine(locale);
  const { store, agentHasControl } = useConversationStore();
  const online = useOnline();
  const activityMiddleware = useMemo(() => lines(words), [words]);
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
          dir="auto"
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
