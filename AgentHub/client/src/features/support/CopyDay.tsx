import {
  Button, Checkbox, Field, Popover, PopoverSurface, PopoverTrigger, Select,
} from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import styles from './Support.module.css';
import { supportTexts } from './texts';
import { copyDay, days, type Slot } from './week';

/** One day's hours to others, in place of theirs. */
export function CopyDay({ slots, change }: { slots: readonly Slot[]; change: (slots: readonly Slot[]) => void }) {
  const [open, setOpen] = useState(false);
  const [source, setSource] = useState(0);
  const [targets, setTargets] = useState<readonly number[]>([]);
  const toggle = (day: number) => setTargets(chosen => (chosen.includes(day) ? chosen.filter(one => one !== day) : [...chosen, day]));
  const copy = () => {
    change(copyDay(slots, source, targets));
    setTargets([]);
    setOpen(false);
  };
  return (
    <Popover open={open} onOpenChange={(_, { open: wanted }) => setOpen(wanted)} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button icon={<CopyRegular />}>{supportTexts.week.copy}</Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.choices} aria-label={supportTexts.week.copy}>
        <Field label={supportTexts.week.copyFrom}>
          <Select value={String(source)} onChange={(_, { value }) => setSource(Number(value))}>
            {days.map((day, index) => (
              <option key={day} value={index}>
                {supportTexts.days[day]}
              </option>
            ))}
          </Select>
        </Field>
        <div role="group" aria-label={supportTexts.week.copyTo}>
          {days.map((day, index) => (
            <Checkbox
              key={day}
              label={supportTexts.days[day]}
              disabled={index === source}
              checked={index !== source && targets.includes(index)}
              onChange={() => toggle(index)}
            />
          ))}
        </div>
        <Button appearance="primary" disabled={targets.every(day => day === source)} onClick={copy}>
          {supportTexts.week.copyApply}
        </Button>
      </PopoverSurface>
    </Popover>
  );
}
