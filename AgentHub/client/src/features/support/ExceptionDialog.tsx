import { Checkbox, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../components/FormDialog';
import { isClosed, readRanges, writeRanges } from './exceptions';
import styles from './Support.module.css';
import { supportTexts } from './texts';
import type { ExceptionDocument } from './types';

interface Props {
  was: ExceptionDocument | null;
  collides: (exception: ExceptionDocument) => boolean;
  apply: (exception: ExceptionDocument) => void;
  close: () => void;
}

/** One exception: when, and closed or which hours. */
export function ExceptionDialog({ was, collides, apply, close }: Props) {
  const [name, setName] = useState(was?.name ?? '');
  const [first, setFirst] = useState(was?.date ?? '');
  const [last, setLast] = useState(was?.lastDate ?? '');
  const [yearly, setYearly] = useState(was?.yearly ?? false);
  const [closed, setClosed] = useState(was ? isClosed(was) : true);
  const [ranges, setRanges] = useState(writeRanges(was?.hours ?? []));
  const hours = closed ? [] : readRanges(ranges);
  const datesAreBad = first === '' || (last !== '' && last < first);
  const rangesAreBad = hours === null || (!closed && hours.length === 0);
  const exception: ExceptionDocument = {
    date: first, lastDate: last === '' || last === first ? null : last, yearly, name: name.trim() || null, closed, hours: hours ?? [],
  };
  const taken = !datesAreBad && collides(exception);
  const submit = () => {
    apply(exception);
    close();
  };
  return (
    <FormDialog
      title={was ? supportTexts.exceptions.edit : supportTexts.exceptions.add}
      action={supportTexts.week.apply}
      mustWait={datesAreBad || rangesAreBad || taken}
      submit={submit}
      close={close}>
      <Field label={supportTexts.exceptions.name}>
        <Input value={name} maxLength={200} onChange={(_, { value }) => setName(value)} autoFocus />
      </Field>
      <div className={styles.line}>
        <Field
          label={supportTexts.exceptions.first}
          required
          {...complaint(datesAreBad && first !== '' ? supportTexts.exceptions.badDates : taken ? supportTexts.exceptions.collides : null)}>
          <Input type="date" value={first} onChange={(_, { value }) => setFirst(value)} />
        </Field>
        <Field label={supportTexts.exceptions.last}>
          <Input type="date" value={last} onChange={(_, { value }) => setLast(value)} />
        </Field>
      </div>
      <Checkbox label={supportTexts.exceptions.yearly} checked={yearly} onChange={(_, { checked }) => setYearly(checked === true)} />
      <Field label={supportTexts.exceptions.kind}>
        <RadioGroup layout="horizontal" value={closed ? 'closed' : 'special'} onChange={(_, { value }) => setClosed(value === 'closed')}>
          <Radio value="closed" label={supportTexts.exceptions.closed} />
          <Radio value="special" label={supportTexts.exceptions.special} />
        </RadioGroup>
      </Field>
      {!closed && (
        <Field
          label={supportTexts.exceptions.ranges}
          {...complaint(rangesAreBad && ranges !== '' ? supportTexts.exceptions.badRanges : null)}>
          <Input value={ranges} onChange={(_, { value }) => setRanges(value)} />
        </Field>
      )}
    </FormDialog>
  );
}

function complaint(message: string | null) {
  return message ? { validationMessage: message } : {};
}
