import type { Control, Holder } from '../api/types';
import type { SignalsView } from '../api/wire';
import { isolated } from '../texts/names';
import { spanWords } from '../texts/times';
import { useDock, useUnread } from '../workspace/useWorkspace';
import { conversationTexts } from './texts';

export interface Signalled {
  control: Control;
  assignee?: Holder | null;
  signals?: SignalsView | null;
}

/** How long the person has waited for a human, and for whom; empty if they do not. */
export function waitingWords({ control, assignee, signals }: Signalled, me: string, now: number): string {
  if (!signals?.waitingSince) return '';
  const span = spanWords(Math.max(0, now - Date.parse(signals.waitingSince)));
  const whom = control.holder ?? assignee ?? null;
  if (whom === null) return conversationTexts.waits.forAnybody(span);
  return whom.id === me ? conversationTexts.waits.forYou(span) : conversationTexts.waits.for(span, isolated(whom.name));
}

type Lateness = 'near' | 'late' | null;

/** Whether somebody is soon to be answered, or should have been, by the team’s targets. */
export function latenessOf(signals: SignalsView | null | undefined, now: number): Lateness {
  if (!signals?.due) return null;
  if (Date.parse(signals.due.at) <= now) return 'late';
  return Date.parse(signals.due.nearFrom) <= now ? 'near' : null;
}

/** Whoever waits for this agent comes first, the longest wait before the others; the rest stays in its order. */
export function byWhoWaits<Row extends Signalled>(rows: readonly Row[], me: string): Row[] {
  const waitsForMe = (row: Row) => ((row.control.holder ?? row.assignee)?.id === me ? (row.signals?.waitingSince ?? null) : null);
  const waiting = rows.filter(row => waitsForMe(row) !== null);
  const rest = rows.filter(row => waitsForMe(row) === null);
  return [...waiting.toSorted((a, b) => Date.parse(waitsForMe(a)!) - Date.parse(waitsForMe(b)!)), ...rest];
}

/** What is new in a conversation: by this page’s own count where it is in the panel, else by the server’s. */
export function useUnreadIn(conversationId: string, signals: SignalsView | null | undefined): { count: number; words: string } | undefined {
  const { open } = useDock();
  const here = useUnread().get(conversationId) ?? 0;
  const count = open.includes(conversationId) ? here : (signals?.unread ?? 0);
  return count === 0 ? undefined : { count, words: conversationTexts.unread(count) };
}
