import FullCalendar, { type EventApi, type EventInput } from '@fullcalendar/react';
import interactionPlugin from '@fullcalendar/react/interaction';
import '@fullcalendar/react/skeleton.css';
import classicTheme from '@fullcalendar/react/themes/classic';
import '@fullcalendar/react/themes/classic/theme.css';
import timeGridPlugin from '@fullcalendar/react/timegrid';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useNow } from '../../components/useNow';
import type { DaysShown } from './daysShown';
import { moveByKey } from './gridKeys';
import { supportTexts } from './texts';
import type { Unavailability } from './types';
import { days, newId, type Piece, pieces, put, replace, reshape, type Slot, without } from './week';
import styles from './WeekCalendar.module.css';
import { rangeWords } from './words';
import { minuteOfWeekIn } from './zoned';

/** The template week is drawn on the first week of 2024, which began on a Monday, in UTC: no date of it means anything. */
const monday = Date.UTC(2024, 0, 1);
const hour = 60;
/** What a finger hits, in pixels. */
const thumb = 44;

interface Props {
  slots: readonly Slot[];
  timeZone: string;
  away: Unavailability | null;
  change: (slots: readonly Slot[]) => void;
  edit: (slot: Slot) => void;
  shown: DaysShown;
}

/** The week to draw in: every change is one step that can be undone. */
export default function WeekCalendar({ slots, timeZone, away, change, edit, shown: { first, count } }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const focused = useRef<string | null>(null);
  const drawn = pieces(slots);
  const add = (from: number, to: number) => change(put(slots, { id: newId(), from, to }));
  const alter = ({ id, start, end }: EventApi) => {
    const piece = drawn.find(one => idOf(one) === id);
    if (piece && start && end) change(put(slots, reshape(piece, minuteOf(start), minuteOf(end))));
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-slot]')?.dataset['slot'];
    const slot = slots.find(one => one.id === id);
    if (!slot) return;
    const moved = moveByKey(slot, event);
    if (moved === undefined) return;
    event.preventDefault();
    focused.current = moved ? slot.id : null;
    change(moved ? replace(slots, moved) : without(slots, slot.id));
  });
  useEffect(() => {
    const element = grid.current;
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => {
    if (focused.current) grid.current?.querySelector<HTMLElement>(`[data-slot="${focused.current}"]`)?.focus();
    focused.current = null;
  });
  const now = minuteOfWeekIn(timeZone, new Date(useNow(60_000)));
  return (
    <div ref={grid} className={styles.week} role="group" aria-label={supportTexts.week.title}>
      {/* The calendar asks for the present time and the first day once, so another one needs another calendar. */}
      <FullCalendar
        key={`${timeZone} ${first} ${count}`}
        plugins={[timeGridPlugin, interactionPlugin, classicTheme]}
        views={{ shown: { type: 'timeGrid', duration: { days: count }, dateAlignment: 'day' } }}
        initialView="shown" initialDate={new Date(monday + first * 24 * hour * 60_000)} timeZone="UTC" firstDay={1}
        headerToolbar={false} allDaySlot={false}
        slotMinHeight={count === 7 ? undefined : thumb} longPressDelay={350}
        slotDuration="01:00:00" snapDuration="00:15:00" height={560} scrollTime="07:00:00"
        slotHeaderFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
        eventTimeFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
        titleFormat={() => supportTexts.week.title}
        dayHeaderContent={({ date }: { date: Date }) => dayName(date)}
        dayHeaderDidMount={({ el, date }: { el: HTMLElement; date: Date }) => nameDay(el, date)}
        dayLaneDidMount={({ el, date }: { el: HTMLElement; date: Date }) => nameDay(el, date)}
        eventContent={rangeText}
        nowIndicator={now !== null} now={new Date(monday + (now ?? 0) * 60_000)}
        editable eventResizableFromStart eventInteractive selectable selectMirror selectMinDistance={5}
        events={[...drawn.map(eventOf), ...background(away, timeZone)]}
        dateClick={({ date }: { date: Date }) => add(floor(minuteOf(date)), floor(minuteOf(date)) + hour)}
        select={({ start, end }: { start: Date; end: Date }) => add(minuteOf(start), minuteOf(end))}
        eventDrop={({ event }: { event: EventApi }) => alter(event)}
        eventResize={({ event }: { event: EventApi }) => alter(event)}
        eventClick={({ event }: { event: EventApi }) => {
          const piece = drawn.find(one => idOf(one) === event.id);
          if (piece) edit(piece.slot);
        }}
        backgroundEventClass={styles.away}
        eventDidMount={({ el, event }: { el: HTMLElement; event: EventApi }) => {
          if (event.extendedProps['slot']) el.dataset['slot'] = String(event.extendedProps['slot']);
        }}
      />
    </div>
  );
}

/** The time to look at, and the whole range to hear. */
function rangeText({ timeText, event }: { timeText: string; event: EventApi }) {
  return (
    <>
      <span aria-hidden className={styles.time}>{timeText}</span>
      <span className="visually-hidden">{event.title}</span>
    </>
  );
}

function eventOf(piece: Piece): EventInput {
  return {
    id: idOf(piece),
    title: rangeWords(piece.slot.from, piece.slot.to),
    start: new Date(monday + piece.from * 60_000),
    end: new Date(monday + piece.to * 60_000),
    extendedProps: { slot: piece.slot.id },
  };
}

function background(away: Unavailability | null, timeZone: string): EventInput[] {
  const from = away && minuteOfWeekIn(timeZone, new Date(away.from));
  if (!away || from === null || Date.parse(away.until) <= Date.now()) return [];
  const start = monday + from * 60_000;
  const length = Date.parse(away.until) - Date.parse(away.from);
  return [{ id: 'away', title: supportTexts.week.awayLabel, display: 'background', start: new Date(start), end: new Date(start + length) }];
}

/** The calendar tells screen readers the date, which means nothing here. */
function nameDay(cell: HTMLElement, date: Date): void {
  if (cell.role === 'columnheader') cell.setAttribute('aria-label', dayName(date));
  for (const leaf of cell.querySelectorAll('*'))
    if (leaf.childElementCount === 0 && leaf.textContent.includes(String(date.getUTCFullYear()))) leaf.textContent = dayName(date);
}

function dayName(date: Date): string {
  return supportTexts.days[days[(date.getUTCDay() + 6) % 7] ?? 'monday'];
}

function idOf({ slot, tail }: Piece): string {
  return `${slot.id}${tail ? '-tail' : ''}`;
}

function minuteOf(date: Date): number {
  return Math.round((date.getTime() - monday) / 60_000);
}

function floor(minute: number): number {
  return Math.floor(minute / hour) * hour;
}
