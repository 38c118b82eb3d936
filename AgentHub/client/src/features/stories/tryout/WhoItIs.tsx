import { Button, Field, Input, Switch, Textarea } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Start } from './script';
import { tryOutTexts } from './texts';
import styles from './TryOut.module.css';
import { linesOf, valuesOf } from './values';

/** Who the person is when the conversation begins, and which values are known by then. */
export function WhoItIs({ start: { person, session }, begin }: { start: Start; begin: (start: Start) => void }) {
  const [name, setName] = useState(person?.name ?? '');
  const [verified, setVerified] = useState(person?.verified ?? false);
  const [attributes, setAttributes] = useState(linesOf(person?.attributes));
  const [values, setValues] = useState(linesOf(session));
  const [known, kept] = [valuesOf(attributes), valuesOf(values)];
  const ready = known !== null && kept !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const told = {
      ...name.trim() !== '' && { name: name.trim() }, ...verified && { verified }, ...hasSome(known) && { attributes: known },
    };
    begin({ ...hasSome(told) && { person: told }, ...hasSome(kept) && { session: kept } });
  };
  const words = [person?.name, person?.verified && tryOutTexts.isVerified].filter(Boolean).join(', ');
  return (
    <details>
      <summary>{tryOutTexts.who(words)}</summary>
      <form className={styles.circumstances} onSubmit={submit}>
        <Field label={tryOutTexts.personName}>
          <Input value={name} maxLength={200} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Switch label={tryOutTexts.verified} checked={verified} onChange={(_, { checked }) => setVerified(checked)} />
        <Values label={tryOutTexts.attributes} text={attributes} isWrong={known === null} change={setAttributes} />
        <Values label={tryOutTexts.session} text={values} isWrong={kept === null} change={setValues} />
        <Button type="submit" size="small" disabledFocusable={!ready}>{tryOutTexts.begin}</Button>
      </form>
    </details>
  );
}

const hasSome = (values: object): boolean => Object.keys(values).length > 0;

interface ValuesProps {
  label: string;
  text: string;
  isWrong: boolean;
  change: (text: string) => void;
}

function Values({ label, text, isWrong, change }: ValuesProps) {
  return (
    <Field label={label} hint={tryOutTexts.valuesHint} {...isWrong && { validationMessage: tryOutTexts.notValues }}>
      <Textarea dir="auto" value={text} rows={2} maxLength={10_000} spellCheck={false} onChange={(_, { value }) => change(value)} />
    </Field>
  );
}
