import { Button, Field, Select } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useSupportStatus } from '../../../../api/queries';
import { shortTime } from '../../../../texts/times';
import { isObject, type Json, type JsonObject, listOf, objectsOf, type Path, pathText, textOf } from '../document/json';
import { blank } from '../shapes/blank';
import { type ChoiceShape, type Field as ShapeField, objectShape, type TextShape } from '../shapes/shapes';
import { FindingWords } from '../findings/FindingWords';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import { conditionName, fieldWords, subjectWords } from '../vocabulary/words';
import styles from './Fields.module.css';
import { KeyField } from './KeyField';
import { Labelled } from './Labelled';
import { LinesField, NumberField, TextField } from './TextFields';

const direct = ['connection_team_predicate', 'connection_agent_predicate', 'connection_user_predicate'];
const getters = ['message', 'session_value', 'user_attribute', 'attachment_value'];

/** “Support team is offline”: what is looked at, and what must hold. */
export function ConditionField({ path, predicate, remove }: { path: Path; predicate: JsonObject; remove: () => void }) {
  const { set, findings } = useDesign();
  const getter = isObject(predicate['valueGetter']) ? predicate['valueGetter'] : {};
  const condition = isObject(predicate['condition']) ? predicate['condition'] : {};
  const type = textOf(predicate['type']);
  const subject = type === 'connection_predicate' ? textOf(getter['type']) : type;
  const conditions = conditionsOf(type);
  const found = findings.filter(({ path: at }) => at === pathText(path) || at.startsWith(`${pathText(path)}/condition`));
  return (
    <li className={styles.condition} data-path={pathText(path)}>
      <div className={styles.line}>
        <Field label={designerTexts.whatIsAsked}>
          <Select value={subject} onChange={(_, { value }) => set(path, predicateOf(value))}>
            {[...direct, ...getters].map(each => <option key={each} value={each}>{subjectWords(each)}</option>)}
            {![...direct, ...getters].includes(subject) && <option value={subject}>{subject}</option>}
          </Select>
        </Field>
        <Field label={designerTexts.mustHold} validationMessage={found.length > 0
          ? found.map(each => <FindingWords key={each.problem} finding={each} />) : undefined}>
          <Select value={textOf(condition['type'])} onChange={(_, { value }) => set([...path, 'condition'], blank(objectShape(value)))}>
            {conditions.map(each => <option key={each} value={each}>{conditionName(each)}</option>)}
          </Select>
        </Field>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={designerTexts.removeCondition} onClick={remove} />
      </div>
      {type === 'connection_team_predicate' && <SupportNow />}
      {(subject === 'session_value' || subject === 'user_attribute' || subject === 'attachment_value') && (
        <KeyField
          kind={subject === 'user_attribute' ? 'user' : 'session'} shape={keyShape(subject)} path={[...path, 'valueGetter', 'key']}
          value={getter['key']} label={fieldWords('key')} />
      )}
      <Operands condition={condition} path={[...path, 'condition']} />
    </li>
  );
}

/** What the schedule says right now, so that one sees which way would be taken. */
function SupportNow() {
  const { data } = useSupportStatus();
  if (!data) return null;
  const when = data.nextChange === null ? '' : shortTime(data.nextChange);
  return <p className={styles.hint}>{data.online ? designerTexts.nowOnline(when) : designerTexts.nowOffline(when)}</p>;
}

function Operands({ condition, path }: { condition: JsonObject; path: Path }) {
  const type = textOf(condition['type']);
  const fields = conditionTypes.has(type) ? objectShape(type).fields : [];
  return fields.map(field => <Operand key={field.name} field={field} path={[...path, field.name]} value={condition[field.name]} />);
}

function Operand({ field: { name, shape }, path, value }: { field: ShapeField; path: Path; value: Json | undefined }) {
  const label = designerTexts.comparedWith;
  if (name === 'intent') return <IntentField path={path} value={value} label={label} />;
  if (shape.kind === 'list') return <LinesField path={path} value={value} label={label} max={shape.max} isRequired />;
  if (shape.kind === 'number') return <NumberField shape={shape} path={path} value={value} label={label} isRequired />;
  return shape.kind === 'text' ? <TextField shape={shape} path={path} value={value} label={label} isRequired /> : null;
}

/** One of the intents that start this story; one of another story stays as it is. */
export function IntentField({ path, value, label, isOptional = false }: {
  path: Path; value: Json | undefined; label: string; isOptional?: boolean;
}) {
  const { story, set } = useDesign();
  const intents = objectsOf(story['triggers']).filter(({ type }) => type === 'intent');
  const id = isObject(value) ? textOf(value['id']) : '';
  const choose = (chosen: string) => {
    const intent = intents.find(each => each['id'] === chosen);
    set(path, intent ? { type: 'intent', id: chosen, name: nameOfIntent(intent) } : null);
  };
  return (
    <Labelled label={label} path={path} isRequired={!isOptional} isWhole>
      <Select value={id} onChange={(_, data) => choose(data.value)}>
        <option value="">{isOptional ? designerTexts.none : designerTexts.choose}</option>
        {intents.map(intent => <option key={textOf(intent['id'])} value={textOf(intent['id'])}>{nameOfIntent(intent)}</option>)}
        {id !== '' && !intents.some(intent => intent['id'] === id) && isObject(value) && <option value={id}>{nameOfIntent(value)}</option>}
      </Select>
    </Labelled>
  );
}

function nameOfIntent({ name, phrases, id }: JsonObject): string {
  return textOf(name) || textOf(listOf(phrases)[0]) || textOf(id);
}

function shapesOf(type: string): ChoiceShape | undefined {
  return objectShape(type).fields.find(({ name }) => name === 'condition')?.shape as ChoiceShape | undefined;
}

function conditionsOf(type: string): string[] {
  return (shapesOf(type)?.shapes ?? []).map(shape => shape.name);
}

const conditionTypes = new Set([...direct, 'connection_predicate'].flatMap(conditionsOf));

function keyShape(getter: string): TextShape {
  return objectShape(getter).fields.find(({ name }) => name === 'key')?.shape as TextShape;
}

/** What a new condition begins with: the first one of what it looks at. */
export function predicateOf(subject: string): JsonObject {
  if (direct.includes(subject)) return blank(objectShape(subject));
  return { type: 'connection_predicate', condition: { type: 'is_set' }, valueGetter: blank(objectShape(subject)) };
}
