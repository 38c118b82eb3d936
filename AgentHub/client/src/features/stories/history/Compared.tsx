import { Field, Select, Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Trouble } from '../../../components/Trouble';
import { texts } from '../../../texts';
import { useStories } from '../queries';
import { history } from './api';
import { type Difference, differences } from './difference';
import styles from './History.module.css';
import type { Json } from './leaves';
import { historyTexts } from './texts';
import { storyWords } from './words';

type Other = 'before' | 'now' | 'draft';

/** What a revision did to a story, or what has become of it since: words and arrows. */
export function Compared({ id, number }: { id: string; number: number }) {
  const [other, setOther] = useState<Other>('before');
  const names = useStories().data?.stories ?? [];
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['story', 'compared', id, number, other],
    queryFn: () => pair(id, number, other),
  });
  return (
    <div className={styles.compared}>
      <Field label={historyTexts.compare} orientation="horizontal">
        <Select size="small" value={other} onChange={(_, { value }) => setOther(value as Other)}>
          {(['before', 'now', 'draft'] as const).map(one => <option key={one} value={one}>{historyTexts[one]}</option>)}
        </Select>
      </Field>
      {isPending && <Spinner size="tiny" label={texts.loading} />}
      <Trouble error={error} again={() => void refetch()} />
      {data && <Differences all={differences(data.before, data.after, storyWords(names, [data.before, data.after]))} />}
    </div>
  );
}

/** Older first: what was, then what is. */
async function pair(id: string, number: number, other: Other): Promise<{ before: Json | null; after: Json | null }> {
  const that = history.story(number, id);
  if (other === 'before') return { before: number > 1 ? await history.story(number - 1, id) : null, after: await that };
  return { before: await that, after: await (other === 'now' ? history.published(id) : history.draft(id)) };
}

function Differences({ all }: { all: readonly Difference[] }) {
  if (all.length === 0) return <p className={styles.hint}>{historyTexts.same}</p>;
  return (
    <ul className={styles.differences}>
      {all.map((difference, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- a comparison never changes
        <li key={place} dir="auto"><OneDifference {...difference} /></li>
      ))}
    </ul>
  );
}

function OneDifference({ step, kind, what, before, after }: Difference) {
  const where = [step === null ? historyTexts.story : historyTexts.step(step), what].filter(Boolean).join(' · ');
  if (kind === 'moved') return <>{where}: {historyTexts.moved}</>;
  if (kind === 'added') return <>{where}: {historyTexts.added} {what !== '' && <ins>{historyTexts.quoted(after)}</ins>}</>;
  if (kind === 'removed') return <>{where}: {historyTexts.removed} {what !== '' && <del>{historyTexts.quoted(before)}</del>}</>;
  return (
    <>
      {where}: <span className="visually-hidden">{historyTexts.from}</span> <del>{saidOr(before)}</del>{' '}
      <span aria-hidden>→</span> <span className="visually-hidden">{historyTexts.to}</span> <ins>{saidOr(after)}</ins>
    </>
  );
}

const saidOr = (text: string) => (text === '' ? historyTexts.nothing : historyTexts.quoted(text));
