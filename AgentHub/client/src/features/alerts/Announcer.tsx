import { useCallback, useEffect, useState } from 'react';
import { useLiveConversations } from '../../api/queries';
import { conversationTexts } from '../../conversations/texts';
import { usePreferences } from '../../preferences/usePreferences';
import { texts } from '../../texts';
import { worksLive, worksOnRequests } from '../../workspace/may';
import { totalUnread } from '../../workspace/Unread';
import { useMe, useUnread, useWorkspace } from '../../workspace/useWorkspace';
import { RequestAnnouncer } from './RequestAnnouncer';
import { showInTab } from './tab';
import { useColleagueAlerts } from './useColleagueAlerts';
import { useKeptPush } from './usePush';
import { useTell } from './useTell';

/** Makes what is new heard, once: in the tab, by sound, on the desktop, and to screen readers. */
export function Announcer() {
  const me = useMe();
  const [missed, miss] = useMissed();
  const offers = useColleagueAlerts();
  const unread = totalUnread(useUnread());
  const { preferences: { count } } = usePreferences();
  useEffect(() => showInTab(count ? unread + offers + missed : 0), [count, unread, offers, missed]);
  useNewMessages();
  useKeptPush();
  useMyConversations(worksLive(me));
  return worksOnRequests(me) ? <RequestAnnouncer onTold={miss} /> : null;
}

/** How much was told since the agent was last at this window. */
function useMissed(): [number, () => void] {
  const [missed, setMissed] = useState(0);
  useEffect(() => {
    const seen = () => setMissed(0);
    addEventListener('focus', seen);
    return () => removeEventListener('focus', seen);
  }, []);
  const miss = useCallback(() => {
    if (!document.hasFocus()) setMissed(count => count + 1);
  }, []);
  return [missed, miss];
}

/** By then, a tab that the agent looks at has said to the others that they have read it. */
const readingTakes = 400;

function useNewMessages(): void {
  const { incoming, unread, dock } = useWorkspace();
  const tell = useTell();
  useEffect(() => incoming.subscribe((id, seq) => {
    setTimeout(() => {
      const count = unread.counts().get(id) ?? 0;
      if (count > 0)
        tell({
          matter: `conversation-${id}`,
          upTo: seq,
          title: texts.productName,
          body: conversationTexts.unread(count),
          open: () => dock.open(id),
        });
    }, readingTakes);
  }), [incoming, unread, dock, tell]);
}

/** What the server says is this agent's is in the panel, also after a reload or on another computer. */
function useMyConversations(enabled: boolean): void {
  const { dock } = useWorkspace();
  const { data } = useLiveConversations('mine', enabled);
  useEffect(() => {
    if (data) dock.include(data.map(({ id }) => id));
  }, [data, dock]);
}
