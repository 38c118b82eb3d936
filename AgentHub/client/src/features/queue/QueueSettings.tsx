import { Button, Field, Input, Radio, RadioGroup, Spinner } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { get, put } from '../../api/http';
import type { HandingOut, QueueRules } from '../../api/wire';
import { Done } from '../../components/Done';
import settings from '../../components/Settings.module.css';
import { SettingsPage } from '../../components/SettingsPage';
import { Trouble } from '../../components/Trouble';
import { texts } from '../../texts';
import { queueTexts } from './texts';

const modes: readonly HandingOut[] = ['off', 'roundRobin', 'leastBusy'];

/** Whether requests are handed out by themselves, for administrators. */
export default function QueueSettings() {
  const { data, error, refetch } = useQuery({ queryKey: ['queue'], queryFn: () => get<QueueRules>('queue') });
  return (
    <SettingsPage width={700} of="sections">
      <p className={settings.hint}>{queueTexts.intro}</p>
      {error && <Trouble error={error} again={() => void refetch()} />}
      {!data && !error && <Spinner label={texts.loading} />}
      {data && <Rules was={data} />}
    </SettingsPage>
  );
}

function Rules({ was }: { was: QueueRules }) {
  const [rules, setRules] = useState(was);
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (wanted: QueueRules) => put('queue', wanted),
    onSettled: () => queries.invalidateQueries({ queryKey: ['queue'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(rules);
  };
  const fill = (part: Partial<QueueRules>) => {
    save.reset();
    setRules({ ...rules, ...part });
  };
  const isOff = rules.mode === 'off';
  return (
    <form className={settings.form} onSubmit={submit} onChange={save.reset}>
      <Field label={queueTexts.mode}>
        <RadioGroup value={rules.mode} onChange={(_, { value }) => fill({ mode: value as HandingOut })}>
          {modes.map(mode => <Radio key={mode} value={mode} label={queueTexts.modes[mode]} />)}
        </RadioGroup>
      </Field>
      <Field label={queueTexts.atOnce}>
        <Input type="number" min={1} max={50} required disabled={isOff} value={String(rules.atOnce)}
          onChange={(_, { value }) => fill({ atOnce: Number(value) })} />
      </Field>
      <Field label={queueTexts.takeWithin}>
        <Input type="number" min={1} max={60} required disabled={isOff} value={String(rules.takeWithin)}
          onChange={(_, { value }) => fill({ takeWithin: Number(value) })} />
      </Field>
      <Trouble error={save.error} />
      {save.isSuccess && <Done>{queueTexts.saved}</Done>}
      <div><Button type="submit" appearance="primary" disabledFocusable={save.isPending}>{queueTexts.save}</Button></div>
    </form>
  );
}
