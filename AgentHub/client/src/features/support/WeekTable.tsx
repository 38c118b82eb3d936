import { Button } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import styles from './Support.module.css';
import { supportTexts } from './texts';
import { endOf, minuteOf, put, type Slot, slotOf, sorted, timeOf, without } from './week';
import { WeekTimeFields } from './WeekTimeFields';
import { rangeWords } from './words';

/** The same week as a plain table of ranges. */
export function WeekTable({ slots, change }: { slots: readonly Slot[]; change: (slots: readonly Slot[]) => void }) {
  if (slots.length === 0) return null;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{supportTexts.week.from}</th>
          <th scope="col">{supportTexts.week.to}</th>
          <th scope="col">{supportTexts.week.remove}</th>
        </tr>
      </thead>
      <tbody>
        {sorted(slots).map(slot => {
          const [from, to] = [timeOf(slot.from), endOf(slot.from, slot.to)];
          const range = rangeWords(slot.from, slot.to);
          return (
            <tr key={slot.id}>
              <td>
                <WeekTimeFields
                  label={`${range}, ${supportTexts.week.from}`}
                  value={from}
                  latest={1_439}
                  change={start => change(put(slots, slotOf(slot.id, minuteOf(start), minuteOf(to))))}
                />
              </td>
              <td>
                <WeekTimeFields
                  label={`${range}, ${supportTexts.week.to}`}
                  value={to}
                  latest={1_440}
                  change={end => change(put(slots, slotOf(slot.id, minuteOf(from), minuteOf(end))))}
                />
              </td>
              <td>
                <Button
                  icon={<DeleteRegular />}
                  appearance="subtle"
                  aria-label={`${supportTexts.week.remove}: ${range}`}
                  onClick={() => change(without(slots, slot.id))}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
