import { Button, Field, Input, Select } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { PresenceDot } from '../../../components/Presence';
import { momentFrom } from './moment';
import { isFrench } from '../../../texts/language';
import { tryOutTexts } from './texts';
import styles from './TryOut.module.css';
import type { TryOutState } from './useTryOut';
import { wallWords } from './wall';

/** The clock, the language and the team, under which the conversation is tried out. */
export function Circumstances({ tryOut }: { tryOut: TryOutState }) {
  const { script, answer, now, happen, speak } = tryOut;
  const told = script.conversation.findLast(({ team }) => team)?.team ?? 'by schedule';
  return (
    <div className={styles.circumstances}>
      <Clock tryOut={tryOut} />
      <Field label={tryOutTexts.language}>
        <Select value={isFrench(script.locale) ? 'fr' : 'en'} onChange={(_, { value }) => speak(value)}>
          {Object.entries(tryOutTexts.languages).map(([code, name]) => <option key={code} value={code}>{name}</option>)}
        </Select>
      </Field>
      <Field label={tryOutTexts.team}>
        <Select value={told} onChange={(_, { value }) => happen({ team: value })}>
          {Object.entries(tryOutTexts.teams).map(([team, name]) => <option key={team} value={team}>{name}</option>)}
        </Select>
      </Field>
      {answer.data && (
        <p className={styles.now}>
          <PresenceDot online={answer.data.online} />
          <strong>{wallWords(now)}</strong> {tryOutTexts.teamIs(answer.data.online)}
        </p>
      )}
    </div>
  );
}

function Clock({ tryOut: { now, setClock } }: { tryOut: TryOutState }) {
  const [words, setWords] = useState('');
  const [wrong, setWrong] = useState(false);
  const moment = now === '' ? null : momentFrom(words, now);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Words such as "tomorrow" mean nothing before the first answer has said what time it is there.
    if (now === '') return;
    setWrong(moment === null);
    if (moment === null) return;
    setClock(moment);
    setWords('');
  };
  const change = (value: string) => {
    setWords(value);
    setWrong(false);
  };
  return (
    <form className={styles.clock} onSubmit={submit}>
      <Field
        label={tryOutTexts.when}
        hint={moment === null ? tryOutTexts.whenHint : wallWords(moment)}
        {...wrong && { validationMessage: tryOutTexts.notAMoment }}>
        <Input value={words} maxLength={60} onChange={(_, { value }) => change(value)} />
      </Field>
      <Button type="submit" size="small" disabledFocusable={words.trim() === ''}>{tryOutTexts.set}</Button>
    </form>
  );
}
