import { Button, Tab, TabList } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import settings from '../../components/Settings.module.css';
import { CopyDay } from './CopyDay';
import { DayPager, useDaysBesideEachOther } from './DayPager';
import { daysFrom } from './daysShown';
import type { Content } from './draft';
import { SlotDialog } from './SlotDialog';
import styles from './Support.module.css';
import { supportTexts } from './texts';
import { TimeZonePicker } from './TimeZonePicker';
import type { Unavailability } from './types';
import { newId, openMinutes, put, type Slot, without } from './week';
import { WeekTable } from './WeekTable';
import { hoursWords } from './words';

const WeekCalendar = lazy(() => import('./WeekCalendar'));
const nineToFive = { from: 540, to: 1_020 };

interface Props {
  content: Content;
  change: (part: Partial<Content>) => void;
  away: Unavailability | null;
}

/** The template week: drawn, or as a plain table. */
export function WeekSection({ content: { timeZone, slots }, change, away }: Props) {
  const [view, setView] = useState('calendar');
  const [editing, setEditing] = useState<Slot | null>(null);
  const [first, setFirst] = useState(0);
  const days = daysFrom(first, useDaysBesideEachOther());
  const setSlots = (next: readonly Slot[]) => change({ slots: next });
  const editingIsNew = editing !== null && !slots.some(({ id }) => id === editing.id);
  return (
    <section className={settings.section} aria-labelledby="support-week">
      <h2 id="support-week">{supportTexts.week.title}</h2>
      <TimeZonePicker value={timeZone} change={zone => change({ timeZone: zone })} />
      <div className={styles.line}>
        <TabList
          size="small"
          selectedValue={view}
          onTabSelect={(_, { value }) => setView(String(value))}
          aria-label={supportTexts.week.view}>
          <Tab value="calendar">{supportTexts.week.calendar}</Tab>
          <Tab value="table">{supportTexts.week.table}</Tab>
        </TabList>
        <Button icon={<AddRegular />} onClick={() => setEditing({ id: newId(), ...nineToFive })}>
          {supportTexts.week.add}
        </Button>
        <CopyDay slots={slots} change={setSlots} />
        <span className={settings.hint}>
          {slots.length > 0 ? supportTexts.week.total(hoursWords(openMinutes(slots))) : supportTexts.week.empty}
        </span>
      </div>
      {view === 'calendar' ? (
        <Suspense>
          <p className={settings.hint}>{supportTexts.week.hint}</p>
          {days.count < 7 && <DayPager shown={days} show={next => setFirst(next.first)} />}
          <WeekCalendar slots={slots} timeZone={timeZone} away={away} change={setSlots} edit={setEditing} shown={days} />
        </Suspense>
      ) : (
        <WeekTable slots={slots} change={setSlots} />
      )}
      {editing && (
        <SlotDialog
          slot={editing}
          close={() => setEditing(null)}
          apply={slot => setSlots(put(slots, slot))}
          remove={editingIsNew ? undefined : () => setSlots(without(slots, editing.id))}
        />
      )}
    </section>
  );
}
