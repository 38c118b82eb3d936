import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { insert } from '../document/edit';
import { type Json, type JsonObject, objectsOf, type Path, pathText } from '../document/json';
import { FoundHere } from '../findings/FoundHere';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import { fieldWords } from '../vocabulary/words';
import { ConditionField, predicateOf } from './ConditionField';
import styles from './Fields.module.css';
import { focusSoon } from './focus';
import { ItemTools } from './ItemTools';
import { TargetField } from './TargetField';

const most = 10;

/** Where to go, and when: the first connection of which all conditions hold is taken. */
export function ConnectionsField({ path, value, label }: { path: Path; value: Json | undefined; label: string }) {
  const { edit } = useDesign();
  const connections = objectsOf(value);
  const add = () => {
    edit(story => insert(story, path, connections.length, {
      type: 'flow_connection', target: { type: 'step', id: '' }, predicates: [predicateOf('connection_team_predicate')],
    }));
    focusSoon([...path, connections.length, 'predicates', 0]);
  };
  return (
    <div role="group" className={styles.list} aria-label={label}>
      <h4>{label}</h4>
      <FoundHere path={path} />
      {connections.map((connection, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- it has no name of its own
        <Connection key={place} connection={connection} path={[...path, place]} place={place} of={connections.length} />
      ))}
      <Button size="small" icon={<AddRegular />} disabled={connections.length >= most} onClick={add}>{designerTexts.addConnection}</Button>
    </div>
  );
}

function Connection({ connection, path, place, of }: { connection: JsonObject; path: Path; place: number; of: number }) {
  const { edit, set } = useDesign();
  const predicates = objectsOf(connection['predicates']);
  const name = designerTexts.connection(place + 1);
  const add = () => {
    edit(story => insert(story, [...path, 'predicates'], predicates.length, predicateOf('message')));
    focusSoon([...path, 'predicates', predicates.length]);
  };
  return (
    <fieldset className={styles.item} data-path={pathText(path)}>
      <legend>{name}</legend>
      <ItemTools path={path} name={name} of={of} />
      <ul className={styles.conditions}>
        {predicates.map((predicate, at) => (
          <ConditionField
            // oxlint-disable-next-line react/no-array-index-key -- it has no name of its own
            key={at} predicate={predicate} path={[...path, 'predicates', at]}
            remove={() => set([...path, 'predicates', at], undefined)} />
        ))}
      </ul>
      <Button size="small" appearance="subtle" icon={<AddRegular />} disabled={predicates.length >= most} onClick={add}>
        {predicates.length === 0 ? designerTexts.addCondition : designerTexts.andCondition}
      </Button>
      <TargetField path={[...path, 'target']} value={connection['target']} label={fieldWords('target')} isRequired />
    </fieldset>
  );
}
