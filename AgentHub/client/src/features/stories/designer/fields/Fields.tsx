import { Button, Field, Select } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { insert } from '../document/edit';
import { isObject, type Json, type JsonObject, listOf, type Path, pathText, textOf } from '../document/json';
import { FoundHere } from '../findings/FoundHere';
import { blank, emptyOf } from '../shapes/blank';
import type { ChoiceShape, Field as ShapeField, ListShape, ObjectShape, Shape } from '../shapes/shapes';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import { fieldWords, itemWords, typeWords } from '../vocabulary/words';
import { AgentField } from './AgentField';
import { IntentField } from './ConditionField';
import { ConnectionsField } from './ConnectionsField';
import styles from './Fields.module.css';
import { focusSoon } from './focus';
import { FreeField } from './FreeField';
import { ItemTools } from './ItemTools';
import { KeyField } from './KeyField';
import { TargetField } from './TargetField';
import { LinesField, LocalizedField, NumberField, SwitchField, TextField, type ValueProps } from './TextFields';

/** A form for any object of the vocabulary, made from its shape. */
export function ObjectFields({ shape, path, value, without }: {
  shape: ObjectShape; path: Path; value: JsonObject; without?: ReadonlySet<string>;
}) {
  return shape.fields.filter(({ name }) => !isMade(name, shape) && !without?.has(name)).map(field => (
    <FieldEditor key={field.name} field={field} of={shape} path={[...path, field.name]} value={value[field.name]} />
  ));
}

/** Ids are made; what an old system wrote beside the texts is left alone. */
function isMade(name: string, { type }: ObjectShape): boolean {
  return (name === 'id' && type !== null) || (name === 'text' && type === 'send_text_action');
}

function FieldEditor({ field, of, path, value }: { field: ShapeField; of: ObjectShape; path: Path; value: Json | undefined }) {
  const { name, shape, isRequired, mayBeNull } = field;
  const label = fieldWords(name);
  if (name === 'key' && shape.kind === 'text' && of.type !== 'webhook_request_field') {
    const kind = of.type === 'set_user_attribute_action' ? 'user' : 'session';
    return <KeyField shape={shape} path={path} value={value} label={label} kind={kind} />;
  }
  if (name === 'assigneeID' && shape.kind === 'text' && of.type === 'create_user_request_action') {
    return <AgentField shape={shape} path={path} value={value} label={label} />;
  }
  if (shape.kind === 'choice' && shape.name === 'target') {
    return <TargetField path={path} value={value} label={label} isOptional={!isRequired} isRequired={isRequired && !mayBeNull} />;
  }
  if (shape.kind === 'object' && shape.name === 'intent') {
    return <IntentField path={path} value={value} label={label} isOptional={mayBeNull} />;
  }
  return <ValueEditor shape={shape} path={path} value={value} label={label} isRequired={isRequired} />;
}

function ValueEditor({ shape, ...rest }: ValueProps<Shape>) {
  switch (shape.kind) {
    case 'text':
      return shape.localized ? <LocalizedField shape={shape} {...rest} /> : <TextField shape={shape} {...rest} />;
    case 'number':
      return <NumberField shape={shape} {...rest} />;
    case 'switch':
      return <SwitchField {...rest} />;
    case 'free':
      return <FreeField {...rest} />;
    case 'list':
      return <ListEditor shape={shape} {...rest} />;
    case 'choice':
      return <ChoiceEditor shape={shape} {...rest} />;
    case 'object':
      return (
        <fieldset className={styles.item}>
          <legend>{rest.label}</legend>
          <ObjectFields shape={shape} path={rest.path} value={isObject(rest.value) ? rest.value : {}} />
        </fieldset>
      );
  }
}

function ListEditor({ shape, path, value, label, isRequired = false }: ValueProps<ListShape>) {
  const { edit } = useDesign();
  const { item, min, max } = shape;
  const items = listOf(value);
  const one = itemWords(String(path.at(-1)));
  if (item.kind === 'object' && item.name === 'flow_connection') {
    return <ConnectionsField path={path} value={value} label={label} />;
  }
  if (item.kind === 'text' && !item.localized) {
    return <LinesField path={path} value={value} label={label} isRequired={isRequired} max={max} />;
  }
  const add = () => {
    edit(story => insert(story, path, items.length, emptyOf(item)));
    focusSoon([...path, items.length]);
  };
  return (
    <div role="group" className={styles.list} aria-label={label}>
      <h4>{label} <span className={styles.hint}>{max === Infinity ? '' : designerTexts.count(items.length, max)}</span></h4>
      <FoundHere path={path} />
      {items.map((each, place) => {
        const name = designerTexts.item(one, place + 1);
        return (
          // oxlint-disable-next-line react/no-array-index-key -- it has no name of its own
          <fieldset key={place} className={styles.item} data-path={pathText([...path, place])}>
            <legend>{name}</legend>
            <ItemTools path={[...path, place]} name={name} of={items.length} mayGo={items.length > min} />
            {item.kind === 'object'
              ? <ObjectFields shape={item} path={[...path, place]} value={isObject(each) ? each : {}} />
              : <ValueEditor shape={item} path={[...path, place]} value={each} label={name} isRequired />}
          </fieldset>
        );
      })}
      <Button size="small" icon={<AddRegular />} disabled={items.length >= max} onClick={add}>{designerTexts.addTo(one)}</Button>
    </div>
  );
}

/** One of several kinds of object, such as what a button does. */
function ChoiceEditor({ shape, path, value, label }: ValueProps<ChoiceShape>) {
  const { set } = useDesign();
  const object = isObject(value) ? value : {};
  const type = textOf(object['type']);
  const chosen = shape.shapes.find(each => each.type === type);
  const choose = (next: string) => {
    const of = shape.shapes.find(each => each.type === next);
    if (of) set(path, blank(of));
  };
  return (
    <div className={styles.choice}>
      <Field label={label}>
        <Select value={type} onChange={(_, data) => choose(data.value)}>
          {shape.shapes.map(each => <option key={each.name} value={each.type ?? ''}>{typeWords(each.type ?? '')}</option>)}
          {!chosen && <option value={type}>{type}</option>}
        </Select>
      </Field>
      {chosen && <ObjectFields shape={chosen} path={path} value={object} />}
    </div>
  );
}
