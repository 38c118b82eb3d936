import { Button, Field, Input, Switch } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, CopyRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { copy } from '../clipboard';
import { isObject, type Path, textOf } from '../document/json';
import { moveStep, nameOfStep, pathOf, placeOf, renameStep, stepOf, stepsOf } from '../document/steps';
import { ConnectionsField } from '../fields/ConnectionsField';
import { countOf, Labelled, problemWords } from '../fields/Labelled';
import { TargetField } from '../fields/TargetField';
import { SwitchField, TextField } from '../fields/TextFields';
import { objectShape, type TextShape } from '../shapes/shapes';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import { ActionList } from './ActionList';
import styles from './Editor.module.css';
import { FallbackForm } from './FallbackForm';
import { NamesField } from './NamesField';

const shapeOfField = (name: string) => objectShape('story_step').fields.find(field => field.name === name)?.shape as TextShape;

/** Everything of one step. */
export function StepForm({ id, remove }: { id: string; remove: (ids: string[]) => void }) {
  const { story, edit } = useDesign();
  const step = stepOf(story, id);
  if (!step) return null;
  const path = pathOf(story, id);
  const name = nameOfStep(step);
  const place = placeOf(story, id);
  const shape = shapeOfField('name');
  const own = textOf(step['name']);
  return (
    <div className={styles.form}>
      <div className={styles.line}>
        <Button size="small" appearance="subtle" icon={<ArrowUpRegular />} disabled={place === 0} aria-label={designerTexts.moveUp(name)}
          onClick={() => edit(each => moveStep(each, id, -1))} />
        <Button size="small" appearance="subtle" icon={<ArrowDownRegular />} disabled={place === stepsOf(story).length - 1}
          aria-label={designerTexts.moveDown(name)} onClick={() => edit(each => moveStep(each, id, 1))} />
        <Button size="small" appearance="subtle" icon={<CopyRegular />} onClick={() => copy('steps', [step])}>
          {designerTexts.copyStep}
        </Button>
        <Button size="small" appearance="subtle" icon={<DeleteRegular />} disabled={stepsOf(story).length === 1}
          onClick={() => remove([id])}>
          {designerTexts.removeStep}
        </Button>
      </div>
      <Labelled
        label={designerTexts.nameOfStep} path={[...path, 'name']} isRequired problem={problemWords(own, shape)} hint={countOf(own, shape)}>
        <Input dir="auto" value={own} onChange={(_, data) => edit(each => renameStep(each, id, data.value), `${id}/name`)} />
      </Labelled>
      <NamesField shape={shape} path={[...path, 'names']} value={step['names']} />
      <ActionList key={id} path={[...path, 'actions']} value={step['actions']} label={designerTexts.whatTheBotDoes} />
      <Then path={[...path, 'then']} value={step['then']} />
      <SwitchField path={[...path, 'leaveOnIntent']} value={step['leaveOnIntent']} label={designerTexts.leaveOnIntent} usual />
      <FallbackForm key={`${id} fallback`} path={[...path, 'fallback']} value={step['fallback']} label={designerTexts.stepFallback} />
      <SwitchField path={[...path, 'webhook']} value={step['webhook']} label={designerTexts.stepWebhook} />
      <TextField shape={shapeOfField('userData')} path={[...path, 'userData']} value={step['userData']} label={designerTexts.userData} />
    </div>
  );
}

/** Where the next reply leads to. */
function Then({ path, value }: { path: Path; value: unknown }) {
  const { set } = useDesign();
  const then = isObject(value) ? value : null;
  const [isShown, setShown] = useState(then !== null);
  const show = (shown: boolean) => {
    setShown(shown);
    if (!shown) set(path, undefined);
  };
  return (
    <div role="group" className={styles.actions} aria-label={designerTexts.thenTitle}>
      <h3>{designerTexts.thenTitle}</h3>
      <Field hint={designerTexts.thenHint}>
        <Switch label={designerTexts.thenLeads} checked={isShown} onChange={(_, { checked }) => show(checked)} />
      </Field>
      {isShown && (
        <>
          <ConnectionsField path={[...path, 'connections']} value={then?.['connections']} label={designerTexts.thenWhen} />
          <TargetField path={[...path, 'defaultTarget']} value={then?.['defaultTarget']} label={designerTexts.thenOtherwise} isOptional />
        </>
      )}
    </div>
  );
}
