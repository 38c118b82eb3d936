import { Select } from '@fluentui/react-components';
import { useColleagues } from '../../../colleagues/queries';
import { textOf } from '../document/json';
import type { TextShape } from '../shapes/shapes';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import { Labelled } from './Labelled';
import type { ValueProps } from './TextFields';

/** The agent to whom a request is assigned, by name. */
export function AgentField({ path, value, label }: ValueProps<TextShape>) {
  const { set } = useDesign();
  const { data } = useColleagues();
  const id = textOf(value);
  const agents = data?.colleagues ?? [];
  return (
    <Labelled label={label} path={path}>
      <Select value={id} onChange={(_, chosen) => set(path, chosen.value || undefined)}>
        <option value="">{designerTexts.nobody}</option>
        {agents.map(agent => <option key={agent.id} value={agent.id}>{agent.name}</option>)}
        {id !== '' && !agents.some(agent => agent.id === id) && <option value={id}>{data ? designerTexts.gone(id) : id}</option>}
      </Select>
    </Labelled>
  );
}
