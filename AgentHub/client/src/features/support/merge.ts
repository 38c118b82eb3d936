import { exceptionKey } from './draft';
import type { ExceptionDocument, ScheduleDocument } from './types';
import { type Slot, readSlots, writeSlots } from './week';

/**
 * Theirs, with what I added and without what I took away since the version we both began from. Of two changes
 * to the same date mine counts; hours that then overlap become one.
 */
export function merge(base: ScheduleDocument, mine: ScheduleDocument, theirs: ScheduleDocument): ScheduleDocument {
  return {
    timeZone: mine.timeZone === base.timeZone ? theirs.timeZone : mine.timeZone,
    slots: writeSlots(mergeSlots(base, mine, theirs)),
    exceptions: mergeExceptions(base.exceptions, mine.exceptions, theirs.exceptions),
  };
}

function mergeSlots(base: ScheduleDocument, mine: ScheduleDocument, theirs: ScheduleDocument): Slot[] {
  const kept = withChanges(readSlots(base), readSlots(mine), readSlots(theirs), ({ from, to }) => `${from}-${to}`);
  return kept.map((slot, index) => ({ ...slot, id: `m${index}` }));
}

function mergeExceptions(base: ExceptionDocument[], mine: ExceptionDocument[], theirs: ExceptionDocument[]): ExceptionDocument[] {
  const merged = withChanges(base, mine, theirs, exceptionKey);
  const byDate = new Map(merged.map(exception => [`${exception.date} ${exception.yearly ?? false}`, exception]));
  return [...byDate.values()];
}

function withChanges<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[], key: (entry: T) => string): T[] {
  const [before, after, others] = [base, mine, theirs].map(entries => new Set(entries.map(key)));
  const kept = theirs.filter(entry => !before?.has(key(entry)) || after?.has(key(entry)));
  const added = mine.filter(entry => !before?.has(key(entry)) && !others?.has(key(entry)));
  return [...kept, ...added];
}
