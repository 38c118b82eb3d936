import { Button, Field, Input } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { get } from '../../api/http';
import type { RequestFacets, ResponseTarget } from '../../api/wire';
import { Done } from '../../components/Done';
import settings from '../../components/Settings.module.css';
import { Trouble } from '../../components/Trouble';
import { targets } from './api';
import styles from './Targets.module.css';
import { targetTexts } from './texts';

const everybody: ResponseTarget = { groupId: '', firstAnswer: null, answer: null };

/** How soon people are to be answered: for everybody, and for groups that stories name. */
export function TargetsSection() {
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({ queryKey: ['support', 'targets'], queryFn: targets.read });
  const groups = useQuery({ queryKey: ['requestFacets'], queryFn: () => get<RequestFacets>('requests/facets') }).data?.groups ?? [];
  const [edited, setEdited] = useState<readonly ResponseTarget[] | null>(null);
  const save = useMutation({
    mutationFn: targets.save,
    onSuccess: () => {
      setEdited(null);
      return queries.invalidateQueries({ queryKey: ['support', 'targets'] });
    },
  });
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return null;
  const shown = edited ?? withEverybody(data.targets);
  const change = (place: number, part: Partial<ResponseTarget>) =>
    setEdited(shown.map((target, at) => (at === place ? { ...target, ...part } : target)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(shown.filter(({ groupId }, place) => place === 0 || groupId.trim() !== ''));
  };
  return (
    <form className={settings.section} onSubmit={submit} onChange={save.reset} aria-labelledby="support-targets">
      <h2 id="support-targets">{targetTexts.title}</h2>
      <p className={settings.hint}>{targetTexts.hint}</p>
      <datalist id="known-groups">{groups.map(group => <option key={group}>{group}</option>)}</datalist>
      {shown.map((target, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- a row is its place: its name is being typed
        <div key={place} className={styles.target}>
          {place === 0 ? <strong>{targetTexts.everybody}</strong> : (
            <Field label={targetTexts.group}>
              <Input value={target.groupId} maxLength={100} list="known-groups"
                onChange={(_, { value }) => change(place, { groupId: value })} />
            </Field>
          )}
          <Minutes label={targetTexts.firstAnswer} value={target.firstAnswer} change={firstAnswer => change(place, { firstAnswer })} />
          <Minutes label={targetTexts.answer} value={target.answer} change={answer => change(place, { answer })} />
          {place > 0 && (
            <Button appearance="subtle" icon={<DeleteRegular />} aria-label={targetTexts.remove(target.groupId)}
              onClick={() => setEdited(shown.filter((_, at) => at !== place))} />
          )}
        </div>
      ))}
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabledFocusable={edited === null || save.isPending}>{targetTexts.save}</Button>
        <Button icon={<AddRegular />} onClick={() => setEdited([...shown, everybody])}>{targetTexts.addGroup}</Button>
      </div>
      <Trouble error={save.error} />
      {save.isSuccess && <Done>{targetTexts.saved}</Done>}
    </form>
  );
}

function Minutes({ label, value, change }: { label: string; value: number | null; change: (minutes: number | null) => void }) {
  return (
    <Field label={label}>
      <Input
        type="number"
        min={1}
        max={10_080}
        className={styles.minutes}
        contentAfter={targetTexts.minutes}
        value={value === null ? '' : String(value)}
        onChange={(_, { value: typed }) => change(typed === '' ? null : Math.round(Number(typed)))}
      />
    </Field>
  );
}

/** Everybody is there first, also without a target. */
function withEverybody(known: readonly ResponseTarget[]): ResponseTarget[] {
  return [known.find(({ groupId }) => groupId === '') ?? everybody, ...known.filter(({ groupId }) => groupId !== '')];
}
