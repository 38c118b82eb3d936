import { type KeyboardEvent, useRef } from 'react';
import { hoursOfDay, isElsewhere, weekday } from '../moments';
import type { OpeningWeek } from '../pageSettings';
import type { Words } from '../words';

interface Props {
  readonly week: OpeningWeek;
  readonly service: string;
  readonly words: Words;
}

const wholeDay = 24 * 60;

/** Whether somebody is there, and behind it the hours of the coming week. */
export function OpeningHours({ week, service, words }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => {
    details.current!.open = false;
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.current!.open) return;
    event.nativeEvent.stopImmediatePropagation();
    close();
    details.current!.querySelector('summary')!.focus();
  };
  const left = (next: Element | null) => next && !details.current!.contains(next) && close();
  return (
    <details ref={details} className="hours" onKeyDown={keys} onBlur={({ relatedTarget }) => left(relatedTarget)}>
      <summary className="header-tagline">{service || words.openingHours}</summary>
      <div className="hours-week">
        <h2>{words.openingHours}</h2>
        <dl>
          {week.days.map(({ date, open }, place) => (
            <div key={date} aria-current={place === 0 ? 'date' : undefined}>
              <dt>{weekday(date, words.locale)}</dt>
              <dd>{hoursOn(open, words)}</dd>
            </div>
          ))}
        </dl>
        {isElsewhere(week.timeZone) && <p>{words.hoursOf(week.timeZone)}</p>}
      </div>
    </details>
  );
}

function hoursOn(open: OpeningWeek['days'][number]['open'], words: Words): string {
  if (open.length === 0) return words.closed;
  if (open.some(({ from, to }) => from === 0 && to === wholeDay)) return words.allDay;
  return open.map(({ from, to }) => hoursOfDay(from, to, words.locale)).join(', ');
}
