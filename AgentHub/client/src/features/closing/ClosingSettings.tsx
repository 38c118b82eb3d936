import { Button, Field, Spinner, Switch, Textarea } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ClosingView } from '../../api/wire';
import { Done } from '../../components/Done';
import settings from '../../components/Settings.module.css';
import { SettingsPage } from '../../components/SettingsPage';
import { Trouble } from '../../components/Trouble';
import { texts } from '../../texts';
import { closing, useClosing } from './api';
import { closingTexts } from './texts';

/** What is said of a conversation when it ends, for administrators. */
export default function ClosingSettings() {
  const { data, error, refetch } = useClosing();
  return (
    <SettingsPage width={700} of="sections">
      <p className={settings.hint}>{closingTexts.intro}</p>
      {error && <Trouble error={error} again={() => void refetch()} />}
      {!data && !error && <Spinner label={texts.loading} />}
      {data && <Rules was={data} />}
    </SettingsPage>
  );
}

function Rules({ was }: { was: ClosingView }) {
  const [rules, setRules] = useState({ ...was, outcomes: was.outcomes.join('\n'), tags: was.tags.join('\n') });
  const queries = useQueryClient();
  const save = useMutation({ mutationFn: closing.save, onSettled: () => queries.invalidateQueries({ queryKey: ['closing'] }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ ...rules, outcomes: linesOf(rules.outcomes), tags: linesOf(rules.tags) });
  };
  const fill = (part: Partial<typeof rules>) => {
    save.reset();
    setRules({ ...rules, ...part });
  };
  return (
    <form className={settings.form} onSubmit={submit} onChange={save.reset}>
      <Field label={closingTexts.outcomes} hint={closingTexts.outcomesHint}>
        <Textarea rows={5} value={rules.outcomes} onChange={(_, { value }) => fill({ outcomes: value })} />
      </Field>
      <Switch label={closingTexts.required} checked={rules.outcomeRequired} disabled={linesOf(rules.outcomes).length === 0}
        onChange={(_, { checked }) => fill({ outcomeRequired: checked })} />
      <Field label={closingTexts.tags} hint={closingTexts.tagsHint}>
        <Textarea rows={5} value={rules.tags} onChange={(_, { value }) => fill({ tags: value })} />
      </Field>
      <Field hint={closingTexts.asksHint}>
        <Switch label={closingTexts.asks} checked={rules.asksPeople} onChange={(_, { checked }) => fill({ asksPeople: checked })} />
      </Field>
      <Trouble error={save.error} />
      {save.isSuccess && <Done>{closingTexts.saved}</Done>}
      <div><Button type="submit" appearance="primary" disabledFocusable={save.isPending}>{closingTexts.save}</Button></div>
    </form>
  );
}

/** One to a line, without empty ones. */
function linesOf(text: string): string[] {
  return text.split('\n').map(line => line.trim()).filter(line => line !== '');
}
