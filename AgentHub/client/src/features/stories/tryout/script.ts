import type { Entry } from '../../../api/activity';
import type { TryOutView } from '../../../api/wire';

/** Something that happens, in the words of a story test. Exactly one of them is there, with what goes along. */
export interface Happening {
  user?: string;
  click?: string;
  arrives?: boolean;
  event?: string;
  /** What the event carries. */
  value?: unknown;
  page?: string;
  file?: string;
  at?: string;
  /** `online`, `offline` or `by schedule`. */
  team?: string;
  /** `answers`, `fails` or `hangs`. */
  webhook?: string;
  /** What web services answer. */
  with?: unknown;
  agent?: string;
  says?: string;
  /** `take control` or `release control`. */
  does?: string;
}

/** A line of a test: something that happens, or what is expected then. */
type TestLine = Happening | { bot: string[] } | { notice: string } | { buttons: string[] } | { request: string; message: string };

/** What is known when the conversation begins, in the words of a story test. */
export interface Start {
  person?: { name?: string; id?: string; verified?: boolean; attributes?: Readonly<Record<string, string>> };
  session?: Readonly<Record<string, string>>;
}

/** All that has happened in a conversation that is tried out. Playing it again gives the same answer. */
export interface Script {
  /** When it begins, in the zone of the support schedule; null for now. */
  at: string | null;
  locale: string;
  start: Start;
  conversation: readonly Happening[];
}

/** The lines of the server's answer, with what is in their activities. */
export type Tried = Omit<TryOutView, 'turns'> & { turns: TriedTurn[] };
export type TriedTurn = Omit<TryOutView['turns'][number], 'entries'> & { entries: Entry[] };

/** The clock is set before anything happens, or else while the conversation goes on. */
export function withClock(script: Script, at: string): Script {
  return script.conversation.length === 0 ? { ...script, at } : and(script, { at });
}

export function and(script: Script, happening: Happening): Script {
  return { ...script, conversation: [...script.conversation, happening] };
}

export function withoutLast(script: Script): Script {
  return { ...script, conversation: script.conversation.slice(0, -1) };
}

/** A wall time as a test writes it: the server's moments carry the offset of the schedule's zone. */
export const wallTime = (moment: string): string => moment.slice(0, 16);

/** What was tried, as a test that expects what the bot did. */
export function testOf(name: string, script: Script, { turns, request, at }: Tried): Record<string, unknown> {
  const conversation = script.conversation.flatMap<TestLine>((happening, place) => [happening, ...expectations(turns[place])]);
  const asked = request ? [{ request: request.state, message: request.message }] : [];
  return { name, at: script.at ?? wallTime(at), locale: script.locale, ...script.start, conversation: [...conversation, ...asked] };
}

function expectations(turn: TriedTurn | undefined): TestLine[] {
  if (!turn) return [];
  const said = turn.entries.filter(({ author, activity }) => author.kind === 'bot' && activity.type === 'message').map(textOf);
  const notices = turn.entries.filter(({ author, activity }) => author.kind === 'system' && activity.type === 'message').map(textOf);
  const shown = turn.entries.some(({ author, activity }) => author.kind === 'bot' && activity.type === 'message');
  return [
    ...(said.length > 0 ? [{ bot: said }] : []),
    ...notices.map(notice => ({ notice })),
    ...(shown && turn.buttons.length > 0 ? [{ buttons: turn.buttons }] : []),
  ];
}

/** A text says itself; a star in it would stand for anything, so it stays one. Cards are named by their titles, as tests do. */
function textOf({ activity }: Entry): string {
  if (activity.text) return activity.text;
  return (activity.attachments ?? []).map(({ contentType, content }) =>
    (contentType === 'application/vnd.microsoft.card.hero' ? titleOf(content) : null)).filter(title => title !== null).join(', ');
}

function titleOf(card: unknown): string {
  const title = typeof card === 'object' && card !== null ? (card as { title?: unknown }).title : '';
  return typeof title === 'string' ? title : '';
}
