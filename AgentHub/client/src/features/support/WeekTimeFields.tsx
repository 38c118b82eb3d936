import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { supportTexts } from './texts';
import type { Day, WeekTimeDocument } from './types';
import { days, readTime, writeTime } from './week';

interface Props {
  label: string;
  value: WeekTimeDocument;
  change: (value: WeekTimeDocument) => void;
  /** 24:00 ends a day; it does not start one. */
  latest: number;
}

/** A day and a time of the week; any minute can be typed. */
export function WeekTimeFields({ label, value, change, latest }: Props) {
  const [typing, setTyping] = useState<string | null>(null);
  const text = typing ?? value.time;
  const minute = readTime(text);
  const bad = minute === null || minute > latest;
  const type = (typed: string) => {
    setTyping(typed);
    const read = readTime(typed);
    if (read !== null && read <= latest && /^\d\d:\d\d$/.test(typed)) change({ ...value, time: typed });
  };
  const leave = () => {
    setTyping(null);
    if (minute === null || minute > latest) return;
    const time = writeTime(minute);
    if (time !== value.time) change({ ...value, time });
  };
  return (
    <div role="group" aria-label={label} style={{ display: 'flex', gap: 8 }}>
      <Select
        aria-label={`${label}: ${supportTexts.week.day}`}
        value={value.day}
        onChange={(_, { value: day }) => change({ ...value, day: day as Day })}>
        {days.map(day => (
          <option key={day} value={day}>
            {supportTexts.days[day]}
          </option>
        ))}
      </Select>
      <Field {...(bad ? { validationMessage: supportTexts.week.badTime } : {})}>
        <Input
          aria-label={`${label}: ${supportTexts.week.time}`}
          value={text}
          inputMode="numeric"
          style={{ inlineSize: '6em' }}
          input={{ size: 5 }}
          onChange={(_, { value: typed }) => type(typed)}
          onBlur={leave}
        />
      </Field>
    </div>
  );
}
