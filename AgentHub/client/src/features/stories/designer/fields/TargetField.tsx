import { Button, Select } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { Json, Path } from '../document/json';
import { asTarget } from '../document/references';
import { nameIn } from '../document/languages';
import { addStep, nameOfStep, stepOf, stepsOf } from '../document/steps';
import { set as put } from '../document/edit';
import { textOf } from '../document/json';
import { designerTexts } from '../texts';
import { type Design, useDesign } from '../useDesign';
import styles from './Fields.module.css';
import { Labelled } from './Labelled';

interface TargetFieldProps {
  path: Path;
  value: Json | undefined;
  label: string;
  /** Without a target, the field is left out; else it says null. */
  isOptional?: boolean;
  isRequired?: boolean;
}

/** Where to go: a step of this story or a whole other one, by name. */
export function TargetField({ path, value, label, isOptional = false, isRequired = false }: TargetFieldProps) {
  const { story, others, edit, set } = useDesign();
  const target = asTarget(value);
  const chosen = target && target.id !== '' ? `${target.type} ${target.id}` : '';
  const isKnown = target === null || nameOfTarget(target, { story, others }) !== null;
  const choose = (choice: string) => {
    const [type = '', id = ''] = choice.split(' ');
    if (choice === '') set(path, isOptional ? undefined : null);
    else set(path, { type, id, name: nameOfTarget({ type, id }, { story, others }) ?? id });
  };
  // Not one of the list: whoever walks through a list by its arrows would make a step in passing.
  const addNew = () => edit(present => {
    const name = designerTexts.newStep(stepsOf(present).length + 1);
    const added = addStep(present, name);
    return put(added.story, path, { type: 'step', id: added.id, name });
  });
  return (
    <div className={styles.line}>
      <Labelled
        label={label} path={path} isRequired={isRequired} isWhole
        problem={isRequired && chosen === '' ? designerTexts.problems.noTarget : null}>
        <Select value={chosen} onChange={(_, data) => choose(data.value)}>
          <option value="">{isRequired ? designerTexts.choose : designerTexts.nowhere}</option>
          <optgroup label={designerTexts.stepsOfThis}>
            {stepsOf(story).map(step => (
              <option key={textOf(step['id'])} value={`step ${textOf(step['id'])}`}>{nameOfStep(step)}</option>
            ))}
          </optgroup>
          <optgroup label={designerTexts.otherStories}>
            {others.map(({ id, name }) => <option key={id} value={`story ${id}`}>{name}</option>)}
          </optgroup>
          {!isKnown && <option value={chosen}>{designerTexts.gone(target.name ?? target.id)}</option>}
        </Select>
      </Labelled>
      <Button size="small" icon={<AddRegular />} onClick={addNew}>{designerTexts.addStepHere}</Button>
    </div>
  );
}

/** Null: there is no such step or story (any more). */
export function nameOfTarget(target: { type: string; id: string }, { story, others }: Pick<Design, 'story' | 'others'>): string | null {
  if (target.type === 'step') {
    const step = stepOf(story, target.id);
    return step ? nameOfStep(step) : null;
  }
  if (story['id'] === target.id) return nameIn(story);
  return others.find(({ id }) => id === target.id)?.name ?? null;
}
