import type { ExceptionDocument, ScheduleDocument, Tagged } from './types';
import { type Slot, readSlots, writeSlots } from './week';

/** The schedule while it is edited. */
export interface Content {
  timeZone: string;
  slots: readonly Slot[];
  exceptions: readonly ExceptionDocument[];
}

/** What is edited, what it was made from, and the way back. */
export interface Draft {
  base: ScheduleDocument;
  etag: string;
  now: Content;
  undo: readonly Content[];
  redo: readonly Content[];
}

const longestWayBack = 100;

export function open({ schedule, etag }: Tagged): Draft {
  return { base: schedule, etag, now: contentOf(schedule), undo: [], redo: [] };
}

export function change(draft: Draft, part: Partial<Content>): Draft {
  return { ...draft, now: { ...draft.now, ...part }, undo: [...draft.undo, draft.now].slice(-longestWayBack), redo: [] };
}

export function undo(draft: Draft): Draft {
  const before = draft.undo.at(-1);
  return before ? { ...draft, now: before, undo: draft.undo.slice(0, -1), redo: [...draft.redo, draft.now] } : draft;
}

export function redo(draft: Draft): Draft {
  const after = draft.redo.at(-1);
  return after ? { ...draft, now: after, redo: draft.redo.slice(0, -1), undo: [...draft.undo, draft.now] } : draft;
}

/** Goes on from another saved version with other content, which one can still undo. */
export function rebase(draft: Draft, { schedule, etag }: Tagged, content: ScheduleDocument): Draft {
  return { ...change(draft, contentOf(content)), base: schedule, etag };
}

/** After a save the edits are the base; undo still leads back behind it. */
export function saved(draft: Draft, { schedule, etag }: Tagged): Draft {
  return { ...draft, base: schedule, etag };
}

export function isDirty({ base, now }: Draft): boolean {
  return canonical(base) !== canonical(documentOf(now));
}

export function documentOf({ timeZone, slots, exceptions }: Content): ScheduleDocument {
  return { timeZone, slots: writeSlots(slots), exceptions: [...exceptions] };
}

function contentOf(schedule: ScheduleDocument): Content {
  return { timeZone: schedule.timeZone, slots: readSlots(schedule), exceptions: schedule.exceptions };
}

/** Two documents that mean the same are written the same: order and absent members do not matter. */
function canonical(schedule: ScheduleDocument): string {
  return JSON.stringify([schedule.timeZone, writeSlots(readSlots(schedule)), schedule.exceptions.map(exceptionKey).sort()]);
}

export function exceptionKey({ date, lastDate, yearly, name, hours }: ExceptionDocument): string {
  return JSON.stringify([date, lastDate ?? date, yearly ?? false, name ?? '', hours ?? []]);
}
