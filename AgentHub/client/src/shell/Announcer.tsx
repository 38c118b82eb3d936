import { type RefObject, useEffect, useRef, useState } from 'react';
import { useLiveConversations, useRequests } from '../api/queries';
import { preferences } from '../components/usePreferences';
import { RequestNews } from '../models/news';
import { worksLive } from '../models/takeControl';
import { totalUnread } from '../models/Unread';
import { navigate } from '../routing/location';
import { t } from '../texts';
import { ring, showDesktop } from './alerts';
import { showInFavicon } from './favicon';
import { useMe, useUnread, useWorkspace } from './useWorkspace';
import { nameOf } from '../models/people';

/** Makes what is new heard, once: tab title, sound, desktop, and screen readers. */
export function Announcer() {
  const me = useMe();
  const region = useRef<HTMLDivElement>(null);
  useNewRequests(region);
  useUnreadInTitle();
  useNewMessages();
  useMyConversations(worksLive(me));
  return <div ref={region} className="visually-hidden" role="status" />;
}

/** Somebody asks for a human, or is there again who did. */
function useNewRequests(region: RefObject<HTMLElement | null>): void {
  const { data } = useRequests('open');
  const [news] = useState(() => new RequestNews());
  useEffect(() => {
    for (const { kind, request } of data ? news.look(data) : []) {
      const { id, user, message } = request;
      const title = t.requests[kind](nameOf(user, t.unnamedUser));
      region.current?.replaceChildren(title);
      tell(title, message, `request-${id}`, () => navigate(`requests/${encodeURIComponent(id)}`));
    }
  }, [data, news, region]);
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

/** Asks at the moment of telling how this browser wants to be told. */
function tell(title: string, body: string, tag: string, onClick: () => void): void {
  const { sound, desktop } = preferences.view();
  if (sound) ring();
  if (desktop) showDesktop(title, body, tag, onClick);
}
