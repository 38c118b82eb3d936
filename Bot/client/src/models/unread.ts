import { noticeOf, type Activity } from './activity';

/** Lines of the other side that came since the person last had the chat before them. Times are the host's, in milliseconds. */
export interface Unread {
  readonly seenUntil: number;
  readonly latest: number;
  readonly ids: ReadonlySet<string>;
}

export function seenUntil(time: number): Unread {
  return { seenUntil: time, latest: time, ids: new Set() };
}

export function unreadAfter(unread: Unread, activity: Activity): Unread {
  const at = Date.parse(activity.timestamp ?? '');
  const isLine = activity.type === 'message' && activity.from?.role !== 'user' && !noticeOf(activity);
  if (!isLine || !activity.id || !(at > unread.seenUntil)) return unread;
  return { ...unread, latest: Math.max(unread.latest, at), ids: new Set(unread.ids).add(activity.id) };
}
