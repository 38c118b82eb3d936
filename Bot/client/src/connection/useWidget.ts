import { useEffect, useState } from 'react';
import { isToFrame, type ToWidget } from '../embed/messages';
import type { Activity } from '../models/activity';
import { seenUntil, unreadAfter, type Unread } from '../models/unread';
import { shelf } from '../browser';

const seenKey = 'livetakeover.seenUntil';
const kept = shelf('localStorage');

interface Widget {
  /** This page is the chat in a widget's frame. */
  readonly isFrame: boolean;
  /** The conversation is open, so that events can be sent into it. */
  readonly connected: boolean;
  readonly sendEvent: (name: string, value: unknown) => void;
}

/** Hears the widget around this frame, and tells it what waits to be read. */
export function useWidget({ isFrame, connected, sendEvent }: Widget): (activity: Activity) => void {
  const [shown, setShown] = useState(false);
  const [unread, setUnread] = useState<Unread>(() => seenUntil(Number(kept.getItem(seenKey))));

  useEffect(() => {
    if (!isFrame || !connected) return;
    const hear = ({ data, source }: MessageEvent) => {
      if (source !== window.parent || !isToFrame(data)) return;
      if (data.what === 'shown') setShown(data.shown);
      else if (data.what === 'event') sendEvent(data.name, data.value);
    };
    window.addEventListener('message', hear);
    tellWidget({ to: 'widget', what: 'ready' });
    return () => window.removeEventListener('message', hear);
  }, [isFrame, connected, sendEvent]);

  useEffect(() => {
    if (!isFrame) return;
    const escape = (event: KeyboardEvent) => event.key === 'Escape' && closeWidget();
    window.addEventListener('keydown', escape);
    return () => window.removeEventListener('keydown', escape);
  }, [isFrame]);

  useEffect(() => {
    if (!isFrame) return;
    if (shown && unread.ids.size > 0) {
      kept.setItem(seenKey, String(unread.latest));
      setUnread(seenUntil(unread.latest));
    } else {
      tellWidget({ to: 'widget', what: 'unread', count: unread.ids.size });
    }
  }, [isFrame, shown, unread]);

  return (activity) => setUnread((last) => unreadAfter(last, activity));
}

export function closeWidget(): void {
  tellWidget({ to: 'widget', what: 'close' });
}

/** Which site it is does not matter: nothing said here is a secret. */
export function tellWidget(message: ToWidget): void {
  window.parent.postMessage(message, '*');
}
