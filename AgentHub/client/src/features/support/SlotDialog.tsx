import { Button, Label } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../components/FormDialog';
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
  const submit = () => {
    apply(slotOf(slot.id, minuteOf(from), minuteOf(to)));
    close();
  };
  return (
    <FormDialog
      title={remove ? supportTexts.week.edit : supportTexts.week.add}
      action={supportTexts.week.apply}
      submit={submit}
      others={remove && <Button onClick={() => { remove(); close(); }}>{supportTexts.week.remove}</Button>}
      close={close}>
      <Label>{supportTexts.week.from}</Label>
      <WeekTimeFields label={supportTexts.week.from} value={from} change={setFrom} latest={1_439} />
      <Label>{supportTexts.week.to}</Label>
      <WeekTimeFields label={supportTexts.week.to} value={to} change={setTo} latest={1_440} />
    </FormDialog>
  );
}
