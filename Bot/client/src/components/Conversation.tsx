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
import { Banner } from './Banner';
import { ConnectionLine } from './ConnectionLine';
import type { Drawn } from './Frame';
import { Thread } from './Thread';
import { PreviewContext } from './usePreview';

interface Props extends Drawn {
  readonly access: Access;
  readonly outbox: Outbox;
}

export default function Conversation({ access, outbox, ...drawn }: Props) {
  const { look: { isFrame, locale }, words } = drawn;
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

  return (
    <>
      <Banner text={control.agentHasControl ? words.agentOnline : undefined} />
      <ConnectionLine connection={connection} online={online} words={words} />
      {directLine ? (
        <PreviewContext.Provider value={preview}>
          <Thread {...drawn} directLine={directLine} store={store} outbox={outbox} mostBytes={maxUploadBytes ?? 0} />
        </PreviewContext.Provider>
      ) : (
        <p className="loading">{words.loading}</p>
      )}
    </>
  );
}
