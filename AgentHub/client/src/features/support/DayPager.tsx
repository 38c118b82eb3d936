import { Button } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useMedia } from '../../components/useMedia';
import { type DaysShown, neighbours } from './daysShown';
import styles from './Support.module.css';
import { supportTexts } from './texts';
import { days } from './week';

/** Goes through the week where it does not fit beside each other, and says where one is. */
export function DayPager({ shown, show }: { shown: DaysShown; show: (days: DaysShown) => void }) {
  const [before, after] = [neighbours(shown, -1), neighbours(shown, 1)];
  const last = shown.first + shown.count - 1;
  return (
    <div className={styles.pager} role="group" aria-label={supportTexts.week.daysShown}>
      <Button
        icon={<ChevronLeftRegular />}
        aria-label={supportTexts.week.daysBefore}
        disabledFocusable={!before}
        onClick={() => before && show(before)}
      />
      <span role="status">{last === shown.first ? name(last) : `${name(shown.first)} – ${name(last)}`}</span>
      <Button
        icon={<ChevronRightRegular />}
        aria-label={supportTexts.week.daysAfter}
        disabledFocusable={!after}
        onClick={() => after && show(after)}
      />
    </div>
  );
}

export function useDaysBesideEachOther(): DaysShown['count'] {
  const fitsThree = useMedia('(min-width: 340px)');
  const fitsWeek = useMedia('(min-width: 720px)');
  if (fitsWeek) return 7;
  return fitsThree ? 3 : 1;
}

function name(index: number): string {
  return supportTexts.days[days[index] ?? 'monday'];
}
