import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Happening } from './script';
import { tryOutTexts } from './texts';
import styles from './TryOut.module.css';

type Kind = keyof typeof tryOutTexts.kinds;
type Play = keyof typeof tryOutTexts.webhooks;

/** What happens beside words and clicks: events, pages, files, and what web services answer. */
export function More({ happen }: { happen: (happening: Happening) => void }) {
  const [kind, setKind] = useState<Kind>('event');
  const [name, setName] = useState('');
  const [play, setPlay] = useState<Play>('answers');
  const [json, setJson] = useState('');
  const answer = answerOf(json);
  const takesJson = kind === 'event' || (kind === 'webhook' && play === 'answers');
  const ready = (kind === 'webhook' || name.trim() !== '') && (!takesJson || answer !== undefined);
  const choose = (next: Kind) => {
    setKind(next);
    setJson('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const told = takesJson && answer !== null ? { [kind === 'event' ? 'value' : 'with']: answer } : {};
    happen(kind === 'webhook' ? { webhook: play, ...told } : { [kind]: name.trim(), ...told });
    setName('');
  };
  return (
    <details>
      <summary>{tryOutTexts.more}</summary>
      <form className={styles.circumstances} onSubmit={submit}>
        <Field label={tryOutTexts.what}>
          <Select value={kind} onChange={(_, { value }) => choose(value as Kind)}>
            {Object.entries(tryOutTexts.kinds).map(([one, words]) => <option key={one} value={one}>{words}</option>)}
          </Select>
        </Field>
        {kind === 'webhook' ? (
          <Field label={tryOutTexts.webhook}>
            <Select value={play} onChange={(_, { value }) => setPlay(value as Play)}>
              {Object.entries(tryOutTexts.webhooks).map(([one, words]) => <option key={one} value={one}>{words}</option>)}
            </Select>
          </Field>
        ) : (
          <Field label={tryOutTexts.name[kind]}>
            <Input value={name} maxLength={kind === 'page' ? 500 : 200} onChange={(_, { value }) => setName(value)} />
          </Field>
        )}
        {takesJson && (
          <Field
            label={kind === 'event' ? tryOutTexts.value : tryOutTexts.answer}
            {...answer === undefined && { validationMessage: tryOutTexts.notJson }}>
            <Textarea value={json} rows={3} maxLength={10_000} spellCheck={false} onChange={(_, { value }) => setJson(value)} />
          </Field>
        )}
        <Button type="submit" size="small" disabledFocusable={!ready}>{tryOutTexts.happen}</Button>
      </form>
    </details>
  );
}

/** Null for nothing; undefined for what is no JSON. */
function answerOf(json: string): unknown {
  if (json.trim() === '') return null;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
