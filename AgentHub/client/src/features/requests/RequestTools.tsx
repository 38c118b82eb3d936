import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { FilterFilled, FilterRegular, MultiselectLtrRegular } from '@fluentui/react-icons';
import { Choice } from '../../components/Choice';
import { Finder } from '../../components/Finder';
import { languageName } from '../../texts/times';
import { worksLive } from '../../workspace/may';
import { useMe } from '../../workspace/useWorkspace';
import { useColleagues } from '../colleagues/queries';
import { SavedViews } from '../views/SavedViews';
import { useRequestFacets } from './queries';
import { choicesIn, filterOf, noFilter, queryOf, type RequestFilter } from './requestFilter';
import styles from './Requests.module.css';
import { requestTexts } from './texts';

interface RequestToolsProps {
  filter: RequestFilter;
  onChange: (filter: RequestFilter) => void;
  /** Null: it is begun, or not for this reader. */
  select: (() => void) | null;
}

/** What narrows the list down: words, and choices. */
export function RequestTools({ filter, onChange, select }: RequestToolsProps) {
  const choices = choicesIn(filter);
  return (
    <div className={styles.tools} role="search">
      <Finder label={requestTexts.find} words={filter.find} onChange={find => onChange({ ...filter, find })} />
      <Popover inline withArrow positioning="below-end">
        <PopoverTrigger>
          <Button size="small" appearance="subtle" icon={choices > 0 ? <FilterFilled /> : <FilterRegular />}
            aria-label={requestTexts.filterBy(choices)} title={requestTexts.filter}>{choices > 0 ? String(choices) : null}</Button>
        </PopoverTrigger>
        <PopoverSurface role="group" aria-label={requestTexts.filter}>
          <Choices filter={filter} onChange={onChange} />
        </PopoverSurface>
      </Popover>
      <SavedViews screen="requests" query={queryOf(filter)} show={query => onChange(filterOf(query))} />
      {select && (
        <Button size="small" appearance="subtle" icon={<MultiselectLtrRegular />} aria-label={requestTexts.many.begin}
          title={requestTexts.many.begin} onClick={select} />
      )}
    </div>
  );
}

function Choices({ filter, onChange }: Pick<RequestToolsProps, 'filter' | 'onChange'>) {
  const me = useMe();
  const { data } = useColleagues(worksLive(me));
  const facets = useRequestFacets().data;
  const groups = [...new Set([...(facets?.groups ?? []), ...(filter.groupId === '' ? [] : [filter.groupId])])];
  const choose = (name: keyof RequestFilter) => (value: string) => onChange({ ...filter, [name]: value });
  const colleagues = (data?.colleagues ?? []).filter(({ id }) => id !== me.id);
  return (
    <div className={styles.choices}>
      <Choice
        label={requestTexts.assignee}
        value={filter.assignee}
        onChange={choose('assignee')}
        options={[
          ['', requestTexts.anybody],
          ...(worksLive(me) ? [['me', requestTexts.me] as const] : []),
          ['nobody', requestTexts.nobody],
          ...colleagues.map(({ id, name }) => [id, name] as const),
        ]}
      />
      <Choice
        label={requestTexts.user}
        value={filter.online}
        onChange={choose('online')}
        options={[
          ['', requestTexts.anybody],
          ['true', requestTexts.online],
          ['false', requestTexts.offline],
        ]}
      />
      <Choice
        label={requestTexts.channel}
        value={filter.channel}
        onChange={choose('channel')}
        options={[['', requestTexts.any], ...(facets?.channels ?? []).map(id => [id, id] as const)]}
      />
      <Choice
        label={requestTexts.language}
        value={filter.language}
        onChange={choose('language')}
        options={[['', requestTexts.any], ...(facets?.languages ?? []).map(code => [code, languageName(code)] as const)]}
      />
      {groups.length > 0 && (
        <Choice
          label={requestTexts.group}
          value={filter.groupId}
          onChange={choose('groupId')}
          options={[['', requestTexts.any], ...groups.map(id => [id, id] as const)]}
        />
      )}
      <Button size="small" disabledFocusable={choicesIn(filter) === 0} onClick={() => onChange({ ...noFilter, find: filter.find })}>
        {requestTexts.clear}
      </Button>
    </div>
  );
}
