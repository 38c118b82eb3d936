import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Label,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { texts } from '../../texts';
import styles from './Support.module.css';
import { supportTexts } from './texts';
import { endOf, minuteOf, type Slot, slotOf, timeOf } from './week';
import { WeekTimeFields } from './WeekTimeFields';

interface Props {
  slot: Slot;
  apply: (slot: Slot) => void;
  remove?: (() => void) | undefined;
  close: () => void;
}

/** One range of hours to the minute. */
export function SlotDialog({ slot, apply, remove, close }: Props) {
  const [from, setFrom] = useState(timeOf(slot.from));
  const [to, setTo] = useState(endOf(slot.from, slot.to));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply(slotOf(slot.id, minuteOf(from), minuteOf(to)));
    close();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{remove ? supportTexts.week.edit : supportTexts.week.add}</DialogTitle>
            <DialogContent className={styles.choices}>
              <Label>{supportTexts.week.from}</Label>
              <WeekTimeFields label={supportTexts.week.from} value={from} change={setFrom} latest={1_439} />
              <Label>{supportTexts.week.to}</Label>
              <WeekTimeFields label={supportTexts.week.to} value={to} change={setTo} latest={1_440} />
            </DialogContent>
            <DialogActions>
              {remove && <Button onClick={() => { remove(); close(); }}>{supportTexts.week.remove}</Button>}
              <Button onClick={close}>{texts.cancel}</Button>
              <Button type="submit" appearance="primary">{supportTexts.week.apply}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
