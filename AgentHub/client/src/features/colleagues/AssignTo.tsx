import { Select } from '@fluentui/react-components';
import { useId } from 'react';
import { useAct } from '../../api/queries';
import type { UserRequest } from '../../api/types';
import { Trouble } from '../../components/Trouble';
import { colleagues } from './api';
import styles from './Colleagues.module.css';
import { useColleagues } from './queries';
import { colleagueTexts } from './texts';
import type { Colleague } from './types';

/** Who is to deal with an open request. */
export function AssignTo({ request: { id, assignee } }: { request: UserRequest }) {
  const { data } = useColleagues();
  const label = useId();
  const assign = useAct(colleagues.assign);
  const team = data?.colleagues ?? [];
  const known = assignee === null || team.some(one => one.id === assignee.id);
  return (
    <div className={styles.assign}>
      <label htmlFor={label}>{colleagueTexts.assign.label}</label>
      <Select
        id={label}
        size="small"
        value={assignee?.id ?? ''}
        onChange={(_, { value }) => assign.mutate({ requestId: id, accountId: value || null })}>
        <option value="">{colleagueTexts.assign.nobody}</option>
        {!known && <option value={assignee.id}>{assignee.name}</option>}
        {team.map(one => (
          <option key={one.id} value={one.id}>
            {one.name}
            {whereabouts(one)}
          </option>
        ))}
      </Select>
      <Trouble error={assign.error} />
    </div>
  );
}

function whereabouts({ online, away }: Colleague): string {
  if (!online) return ` · ${colleagueTexts.offline}`;
  return away ? ` · ${colleagueTexts.away}` : ` · ${colleagueTexts.available}`;
}
