import { Button, Field, Input, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { FilterFilled, FilterRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/http';
import type { RequestFacets } from '../../api/wire';
import { Choice } from '../../components/Choice';
import { Finder } from '../../components/Finder';
import { languageName } from '../../texts/times';
import { worksOnRequests } from '../../workspace/may';
import { useMe } from '../../workspace/useWorkspace';
import { useClosing } from '../closing/api';
import { useColleagues } from '../colleagues/queries';
import { SavedViews } from '../views/SavedViews';
import { transcriptTexts } from './texts';
import { choicesIn, filterOf, noFilter, queryOf, type TranscriptFilter } from './transcriptFilter';
import styles from './Transcripts.module.css';

interface TranscriptToolsProps {
  filter: TranscriptFilter;
  onChange: (filter: TranscriptFilter) => void;
}

/** What narrows the transcripts down: words, days, an agent, a story, a language, an outcome, a tag. */
export function TranscriptTools({ filter, onChange }: TranscriptToolsProps) {
  const choices = choicesIn(filter);
  return (
    <div className={styles.tools} role="search">
      <Finder label={transcriptTexts.find} words={filter.find} onChange={find => onChange({ ...filter, find })} />
      <Popover inline withArrow positioning="below-end">
        <PopoverTrigger>
          <Button size="small" appearance="subtle" icon={choices > 0 ? <FilterFilled /> : <FilterRegular />}
            aria-label={transcriptTexts.filterBy(choices)} title={transcriptTexts.filter}>{choices > 0 ? String(choices) : null}</Button>
        </PopoverTrigger>
        <PopoverSurface role="group" aria-label={transcriptTexts.filter}>
          <Choices filter={filter} onChange={onChange} />
        </PopoverSurface>
      </Popover>
      <SavedViews screen="transcripts" query={queryOf(filter)} show={query => onChange(filterOf(query))} />
    </div>
  );
}

function Choices({ filter, onChange }: TranscriptToolsProps) {
  const me = useMe();
  const { data } = useColleagues(worksOnRequests(me));
  const facets = useQuery({ queryKey: ['requestFacets'], queryFn: () => get<RequestFacets>('requests/facets') }).data;
  const stories = useQuery({ queryKey: ['stories', 'names'], queryFn: () => get<{ stories: { name: string }[] }>('stories') }).data;
  const rules = useClosing().data;
  const choose = (name: keyof TranscriptFilter) => (value: string) => onChange({ ...filter, [name]: value });
  const any = ['', transcriptTexts.any] as const;
  const others = (data?.colleagues ?? []).filter(({ id }) => id !== me.id).map(({ id, name }) => [id, name] as const);
  const names = [...new Set(stories?.stories.map(({ name }) => name))];
  return (
    <div className={styles.choices}>
      <Field label={transcriptTexts.from} size="small">
        <Input size="small" type="date" value={filter.from} onChange={(_, { value }) => choose('from')(value)} />
      </Field>
      <Field label={transcriptTexts.to} size="small">
        <Input size="small" type="date" value={filter.to} onChange={(_, { value }) => choose('to')(value)} />
      </Field>
      {worksOnRequests(me) && (
        <Choice label={transcriptTexts.agent} value={filter.agent} onChange={choose('agent')}
          options={[any, [me.id, me.name], ...others]} />
      )}
      <Choice label={transcriptTexts.story} value={filter.story} onChange={choose('story')}
        options={[any, ...names.map(name => [name, name] as const)]} />
      <Choice label={transcriptTexts.language} value={filter.language} onChange={choose('language')}
        options={[any, ...(facets?.languages ?? []).map(code => [code, languageName(code)] as const)]} />
      <Words label={transcriptTexts.outcome} value={filter.outcome} known={rules?.outcomes} choose={choose('outcome')} />
      <Words label={transcriptTexts.tag} value={filter.tag} known={rules?.tags} choose={choose('tag')} />
      <Button size="small" disabledFocusable={choicesIn(filter) === 0} onClick={() => onChange({ ...noFilter, find: filter.find })}>
        {transcriptTexts.clear}
      </Button>
    </div>
  );
}

interface WordsProps {
  label: string;
  value: string;
  known: readonly string[] | undefined;
  choose: (word: string) => void;
}

/** The team's words of today, and the one that is chosen although the team has it no more. Where there are none, there is no choice. */
function Words({ label, value, known, choose }: WordsProps) {
  const words = [...new Set([...(known ?? []), ...(value === '' ? [] : [value])])];
  if (words.length === 0) return null;
  return (
    <Choice label={label} value={value} onChange={choose}
      options={[['', transcriptTexts.any], ...words.map(word => [word, word] as const)]} />
  );
}
