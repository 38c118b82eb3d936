import { shelf, type Shelf } from '../browser';
import type { Line, Outbox } from './Outbox';
import type { Outgoing } from './post';

const key = 'livetakeover.unsent';

interface Kept {
  readonly conversationId: string;
  readonly lines: readonly Line[];
}

/**
 * Goes on with what this tab had not sent when the page was left, and keeps from now on what is not sent yet, so that a
 * reload loses no word. Files cannot be kept.
 * @param show called with each line that is taken up again, to put it where the person sees it
 */
export function resumeUnsent(
  outbox: Outbox,
  conversationId: string,
  show: (activity: Outgoing, since: number) => void,
  kept: Shelf = shelf('sessionStorage'),
): () => void {
  const before = JSON.parse(kept.getItem(key) ?? 'null') as Kept | null;
  for (const { activity, since } of before?.conversationId === conversationId ? before.lines : []) {
    show(activity, since);
    outbox.send(activity, since).catch(() => undefined);
  }
  return outbox.subscribe(() => {
    const lines = outbox.lines.filter(({ activity, failure }) => !activity.attachments?.length && typeof failure !== 'number');
    kept.setItem(key, JSON.stringify({ conversationId, lines } satisfies Kept));
  });
}
