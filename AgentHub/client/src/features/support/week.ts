import type { Day, ScheduleDocument, WeekTimeDocument } from './types';

export const days: readonly Day[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
export const minutesPerDay = 1_440;
export const minutesPerWeek = 7 * minutesPerDay;

/** Hours of every week, in minutes since Monday 00:00. `to` is later than `from`, and past Sunday's end when it crosses it. */
export interface Slot {
  id: string;
  from: number;
  to: number;
}

/** What the calendar draws of a slot: the whole of it, or its two sides of Sunday's end. */
export interface Piece {
  slot: Slot;
  from: number;
  to: number;
  tail: boolean;
}

export function readSlots(schedule: ScheduleDocument): Slot[] {
  return schedule.slots.map(({ from, to }, index) => slotOf(`s${index}`, minuteOf(from), minuteOf(to)));
}

export function writeSlots(slots: readonly Slot[]): ScheduleDocument['slots'] {
  return sorted(tidy(slots)).map(({ from, to }) => ({ from: timeOf(from), to: endOf(from, to) }));
}

/** A slot from one minute of the week to another; the same minute twice is the whole week. */
export function slotOf(id: string, from: number, to: number): Slot {
  const start = mod(from);
  const length = mod(to - from) || minutesPerWeek;
  return { id, from: start, to: start + length };
}

export function pieces(slots: readonly Slot[]): Piece[] {
  return slots.flatMap(slot =>
    slot.to <= minutesPerWeek
      ? [{ slot, from: slot.from, to: slot.to, tail: false }]
      : [
          { slot, from: slot.from, to: minutesPerWeek, tail: false },
          { slot, from: 0, to: slot.to - minutesPerWeek, tail: true },
        ],
  );
}

/** The slot after one of its pieces was dragged or resized to other minutes. */
export function reshape({ slot, from, to, tail }: Piece, newFrom: number, newTo: number): Slot {
  const moved = newTo - newFrom === to - from;
  if (moved) return { ...slot, ...span(slot.from + newFrom - from, slot.to - slot.from) };
  if (newFrom !== from) return { ...slot, ...span(newFrom, (tail ? to : slot.to) - newFrom) };
  return { ...slot, ...span(slot.from, (tail ? newTo + minutesPerWeek : newTo) - slot.from) };
}

export function put(slots: readonly Slot[], slot: Slot): Slot[] {
  return unite([...slots.filter(({ id }) => id !== slot.id), slot], slot.id);
}

/** The changed slot in its place, with what it overlaps left alone: a slot that is moved step by step passes others. */
export function replace(slots: readonly Slot[], slot: Slot): Slot[] {
  return slots.map(other => (other.id === slot.id ? slot : other));
}

/** What overlaps is one. */
function tidy(slots: readonly Slot[]): Slot[] {
  return slots.reduce<Slot[]>(put, []);
}

export function without(slots: readonly Slot[], id: string): Slot[] {
  return slots.filter(slot => slot.id !== id);
}

/** The target days get the slots that start on the source day, in place of their own. */
export function copyDay(slots: readonly Slot[], source: number, targets: readonly number[]): Slot[] {
  const own = slots.filter(slot => dayOf(slot) === source);
  const kept = slots.filter(slot => dayOf(slot) === source || !targets.includes(dayOf(slot)));
  return targets
    .filter(target => target !== source)
    .flatMap(target =>
      own.map(slot => ({ ...slot, id: newId(), ...span(slot.from + (target - source) * minutesPerDay, slot.to - slot.from) })),
    )
    .reduce<Slot[]>(put, kept);
}

export function dayOf(slot: Slot): number {
  return Math.floor(slot.from / minutesPerDay);
}

export function sorted(slots: readonly Slot[]): Slot[] {
  return [...slots].sort((a, b) => a.from - b.from || a.to - b.to);
}

export function openMinutes(slots: readonly Slot[]): number {
  return tidy(slots).reduce((sum, { from, to }) => sum + to - from, 0);
}

let ids = 0;

export function newId(): string {
  return `n${++ids}`;
}

export function minuteOf({ day, time }: WeekTimeDocument): number {
  return days.indexOf(day) * minutesPerDay + (readTime(time) ?? 0);
}

export function timeOf(minute: number): WeekTimeDocument {
  const place = mod(minute);
  return { day: days[Math.floor(place / minutesPerDay)] ?? 'monday', time: writeTime(place % minutesPerDay) };
}

/** Midnight is the end of the day before, so that a day's last slot stays on its own day. */
export function endOf(from: number, to: number): WeekTimeDocument {
  if (to % minutesPerDay !== 0 || to === from) return timeOf(to);
  return { day: timeOf(to - 1).day, time: '24:00' };
}

/** Minutes since midnight of 09:30, 9:30, 9h30 or 9; null for anything else. */
export function readTime(text: string): number | null {
  const match = /^\s*(\d{1,2})(?:\s*[:h.]\s*(\d{2})?)?\s*$/i.exec(text);
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2] ?? 0);
  return Number(match[2] ?? 0) < 60 && minutes <= minutesPerDay ? minutes : null;
}

export function writeTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** What overlaps the changed slot becomes part of it; what only touches it stays its own. */
function unite(slots: readonly Slot[], changed: string): Slot[] {
  let slot = slots.find(({ id }) => id === changed);
  if (!slot) return [...slots];
  const apart: Slot[] = [];
  for (const other of slots.filter(({ id }) => id !== changed)) {
    const shifted = overlapping(slot, other);
    if (shifted === null) apart.push(other);
    else {
      const from = Math.min(slot.from, other.from + shifted);
      slot = { id: slot.id, ...span(from, Math.max(slot.to, other.to + shifted) - from) };
    }
  }
  return apart.length + 1 === slots.length ? [...apart, slot] : unite([...apart, slot], changed);
}

/** By how many minutes the other one must be shifted to overlap the first: a week back, none, a week on. */
function overlapping(a: Slot, b: Slot): number | null {
  return [0, -minutesPerWeek, minutesPerWeek].find(shift => b.from + shift < a.to && a.from < b.to + shift) ?? null;
}

function span(from: number, length: number): { from: number; to: number } {
  const start = mod(from);
  return { from: start, to: start + Math.min(Math.max(length, 1), minutesPerWeek) };
}

function mod(minute: number): number {
  return ((minute % minutesPerWeek) + minutesPerWeek) % minutesPerWeek;
}
