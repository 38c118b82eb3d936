import { useEffect, useRef } from 'react';
import { useLiveConversations } from '../api/queries';
import { worksLive } from '../models/takeControl';
import { totalUnread } from '../models/Unread';
import { t } from '../texts';
import { tell } from './alerts';
import { showInFavicon } from './favicon';
import { RequestAnnouncer } from './RequestAnnouncer';
import { useMe, useUnread, useWorkspace } from './useWorkspace';

/** Makes what is new heard, once: tab title, sound, desktop, toasts and screen readers. */
export function Announcer() {
  const me = useMe();
  useUnreadInTitle();
  useNewMessages();
  useMyConversations(worksLive(me));
  return me.role === 'Administrator' || me.role === 'SupportAgent' ? <RequestAnnouncer /> : null;
}

function useNewMessages(): void {
  const counts = useUnread();
  const before = useRef(counts);
  const { dock } = useWorkspace();
  useEffect(() => {
    for (const [id, count] of counts) {
      if (count > (before.current.get(id) ?? 0)) {
        tell(t.productName, t.panel.unread(count), `conversation-${id}`, () => dock.open(id));
      }
    }
    before.current = counts;
  }, [counts, dock]);
}

function useUnreadInTitle(): void {
  const unread = totalUnread(useUnread());
  useEffect(() => {
    document.title = unread > 0 ? `(${unread}) ${t.productName}` : t.productName;
    showInFavicon(unread);
  }, [unread]);
}

/** What the server says is this agent's is in the panel, also after a reload or on another computer. */
function useMyConversations(enabled: boolean): void {
  const { dock } = useWorkspace();
  const { data } = useLiveConversations('mine', enabled);
  useEffect(() => {
    if (data) dock.include(data.map(({ id }) => id));
  }, [data, dock]);
}
