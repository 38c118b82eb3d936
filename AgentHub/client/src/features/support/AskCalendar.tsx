import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { PresenceDot } from '../../components/Presence';
import settings from '../../components/Settings.module.css';
import { Trouble } from '../../components/Trouble';
import { locale } from '../../texts';
import { here } from '../../texts/times';
import { availability } from './api';
import { BotAnswer } from './BotAnswer';
import styles from './Support.module.css';
import { supportTexts } from './texts';
import type { Availability } from './types';
import { becauseWords, momentIn } from './words';

/** Asks the calendar a question: next Sunday at 3 a.m., say. */
export function AskCalendar({ timeZone, unsaved }: { timeZone: string; unsaved: boolean }) {
  const [when, setWhen] = useState(nextSundayAtThree);
  const [says, setSays] = useState('');
  const question = useMutation({
    mutationFn: async () => {
      const lines = says.split('\n').map(line => line.trim()).filter(line => line !== '');
      const [answer, bot] = await Promise.all([availability.ask(when), availability.whatHappens(when, lines, locale)]);
      return { answer, bot };
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (when) question.mutate();
  };
  return (
    <section className={settings.section} aria-labelledby="support-ask">
      <h2 id="support-ask">{supportTexts.ask.title}</h2>
      <form className={styles.question} onSubmit={submit}>
        <Field label={supportTexts.ask.when(timeZone)}>
          <Input type="datetime-local" value={when} onChange={(_, { value }) => setWhen(value)} required />
        </Field>
        <Field label={supportTexts.ask.says} className={styles.says ?? ''}>
          <Textarea value={says} rows={1} resize="vertical" onChange={(_, { value }) => setSays(value)} />
        </Field>
        <Button type="submit" disabled={question.isPending}>{supportTexts.ask.ask}</Button>
      </form>
      {unsaved && <p className={settings.hint}>{supportTexts.ask.unsaved}</p>}
      <div aria-live="polite">
        {question.isError && <Trouble error={question.error} />}
        {question.data && <Answer answer={question.data.answer} />}
        {question.data && <BotAnswer {...question.data.bot} />}
      </div>
    </section>
  );
}

function Answer({ answer }: { answer: Availability }) {
  const { at, online, until, nextChange, nextOpening, timeZone } = answer;
  return (
    <>
      <p className={styles.now}>
        <PresenceDot online={online} />
        <strong>{momentIn(timeZone, at)}</strong> {online ? supportTexts.ask.online : supportTexts.ask.offline}
      </p>
      <p className={settings.hint}>
        {becauseWords(answer)} {until && supportTexts.ask.stays(momentIn(timeZone, until))}{' '}
        {nextChange && supportTexts.ask.changes(momentIn(timeZone, nextChange), !online)}
      </p>
      {!online && nextOpening && (
        <p className={settings.hint}>{supportTexts.ask.opening(momentIn(timeZone, nextOpening), momentIn(here, nextOpening))}</p>
      )}
    </>
  );
}

function nextSundayAtThree(): string {
  const today = new Date();
  const sunday = new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate() + 7 - today.getDay()));
  return `${sunday.toISOString().slice(0, 10)}T03:00`;
}
