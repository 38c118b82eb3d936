import { Button, Field, Popover, PopoverSurface, PopoverTrigger, Select } from '@fluentui/react-components';
import { FilterFilled, FilterRegular } from '@fluentui/react-icons';
import { useRequestFacets } from '../../api/queries';
import { useColleagues } from '../../colleagues/queries';
import { Finder } from '../../components/Finder';
import { choicesIn, noFilter, type RequestFilter } from '../../models/requestFilter';
import { worksLive } from '../../models/takeControl';
import { useMe } from '../../shell/useWorkspace';
import { languageName } from '../../texts/times';
import styles from './Requests.module.css';
import { requestTexts as w } from './texts';

interface RequestToolsProps {
  filter: RequestFilter;
  onChange: (filter: RequestFilter) => void;
}

/** What narrows the list down: words, and choices. */
export function RequestTools({ filter, onChange }: RequestToolsProps) {
  const choices = choicesIn(filter);
  return (
    <div className={styles.tools} role="search">
      <Finder label={w.find} words={filter.find} onChange={find => onChange({ ...filter, find })} />
      <Popover inline withArrow positioning="below-end">
        <PopoverTrigger>
          <Button size="small" appearance="subtle" icon={choices > 0 ? <FilterFilled /> : <FilterRegular />}
            aria-label={w.filterBy(choices)} title={w.filter}>{choices > 0 ? String(choices) : null}</Button>
        </PopoverTrigger>
        <PopoverSurface role="group" aria-label={w.filter}>
          <Choices filter={filter} onChange={onChange} />
        </PopoverSurface>
      </Popover>
    </div>
  );
}

function Choices({ filter, onChange }: RequestToolsProps) {
  const me = useMe();
  const { data } = useColleagues(worksLive(me));
  const facets = useRequestFacets().data;
  const choose = (name: keyof RequestFilter) => (value: string) => onChange({ ...filter, [name]: value });
  const colleagues = (data?.colleagues ?? []).filter(({ id }) => id !== me.id);
  return (
    <div className={styles.choices}>
      <Choice label={w.assignee} value={filter.assignee} onChange={choose('assignee')}
        options={[['', w.anybody], ...(worksLive(me) ? [['me', w.me] as const] : []), ['nobody', w.nobody], ...colleagues.map(({ id, name }) => [id, name] as const)]} />
      <Choice label={w.user} value={filter.online} onChange={choose('online')} options={[['', w.anybody], ['true', w.online], ['false', w.offline]]} />
      <Choice label={w.channel} value={filter.channel} onChange={choose('channel')} options={[['', w.any], ...(facets?.channels ?? []).map(id => [id, id] as const)]} />
      <Choice label={w.language} value={filter.language} onChange={choose('language')}
        options={[['', w.any], ...(facets?.languages ?? []).map(code => [code, languageName(code)] as const)]} />
      <Button size="small" disabledFocusable={choicesIn(filter) === 0} onClick={() => onChange({ ...noFilter, find: filter.find })}>{w.clear}</Button>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <Field label={label} size="small">
      <Select size="small" value={value} onChange={(_, chosen) => onChange(chosen.value)}>
        {options.map(([id, words]) => <option key={id} value={id}>{words}</option>)}
      </Select>
    </Field>
  );
}
