import type { CardAction, Entry } from '../api/activity';
import { markOf } from '../api/mark';

/** What is drawn for one log entry. */
export type ThreadLine =
  | { kind: 'said'; entry: Entry; choices: string[] }
  | { kind: 'taken' | 'released'; entry: Entry }
  | { kind: 'note'; entry: Entry }
  | { kind: 'transferred'; entry: Entry; from: string; to: string }
  | { kind: 'clicked'; entry: Entry; what: string }
  | { kind: 'event'; entry: Entry; what: string }
  | { kind: 'undrawable'; entry: Entry }
  | { kind: 'day'; at: string; key: string };

export function threadLines(entries: readonly Entry[], dayOf: (at: string) => string = localDay): ThreadLine[] {
  const lines: ThreadLine[] = [];
  let day = '';
  for (const entry of entries) {
    const line = drawnOnce(entry);
    if (line === null) continue;
    const itsDay = dayOf(entry.at);
    if (itsDay !== day) lines.push({ kind: 'day', at: entry.at, key: `day-${itsDay}` });
    day = itsDay;
    lines.push(line);
  }
  return lines;
}

const drawn = new WeakMap<Entry, { line: ThreadLine | null }>();

/** An entry never changes, so neither does its line: what is on the screen already need not be drawn again. */
function drawnOnce(entry: Entry): ThreadLine | null {
  const known = drawn.get(entry);
  if (known) return known.line;
  const line = lineOrNone(entry);
  drawn.set(entry, { line });
  return line;
}

/** What a stranger sends may have any shape: a line that cannot be read is one line, and not the end of the thread. */
function lineOrNone(entry: Entry): ThreadLine | null {
  try {
    return lineOf(entry);
  } catch {
    return { kind: 'undrawable', entry };
  }
}

function lineOf(entry: Entry): ThreadLine | null {
  const { activity, author } = entry;
  if (author.kind === 'system') return noticeOf(entry);
  if (activity.type === 'trace' && author.kind === 'agent') return internalOf(entry);
  if (activity.type === 'message') return messageOf(entry);
  if (activity.type === 'event' && author.kind === 'user') return { kind: 'event', entry, what: activity.name ?? '' };
  if (activity.type === 'invoke') return { kind: 'clicked', entry, what: wordsOf(activity.value) || (activity.name ?? '') };
  return null;
}

function messageOf(entry: Entry): ThreadLine | null {
  const { activity } = entry;
  const choices = (activity.suggestedActions?.actions ?? []).map(titleOf).filter(title => title !== '');
  const says = Boolean(activity.text) || (activity.attachments?.length ?? 0) > 0 || choices.length > 0;
  if (says) return { kind: 'said', entry, choices };
  const what = satisfactionOf(activity.value) ?? wordsOf(activity.value);
  return what === '' ? null : { kind: 'clicked', entry, what };
}

/** What the person says of an agent's help, by the card that asks them: “4/5 thanks”. */
function satisfactionOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('liveTakeover.satisfaction' in value)) return null;
  const { score, word } = value as { score?: unknown; word?: unknown };
  return `${wordsOf(score)}/5 ${wordsOf(word)}`.trim();
}

/** Traces are the team's own lines: no user ever gets one. */
function internalOf(entry: Entry): ThreadLine | null {
  const { name, value } = entry.activity;
  if (name === 'livetakeover.note') return { kind: 'note', entry };
  if (name !== 'livetakeover.transferred') return null;
  const { from, to } = (value ?? {}) as { from?: unknown; to?: unknown };
  return { kind: 'transferred', entry, from: wordsOf(from), to: wordsOf(to) };
}

/** A notice is written by the system in the name of the agent who took or released control. */
function noticeOf(entry: Entry): ThreadLine | null {
  const { notice } = markOf(entry.activity);
  return notice === 'taken' || notice === 'released' ? { kind: notice, entry } : null;
}

/** A card's actions come as they were sent, so a title may be anything. */
export function titleOf(action: CardAction): string {
  return wordsOf(action.title ?? action.value);
}

/** A value as somebody who is not a programmer can read it. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, held]) => `${key}: ${wordsOf(held)}`)
    .join(', ');
}

/** Counts as unread, rings and shows in a list: a person's own words and clicks, not housekeeping. */
export function isFromPerson(entry: Entry): boolean {
  return entry.author.kind === 'user' && drawnOnce(entry) !== null;
}

/** A line of the bot that says which story said it. */
export function isToldByStory({ author, activity }: Entry): boolean {
  return author.kind === 'bot' && Boolean(markOf(activity).story);
}

function localDay(at: string): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}
