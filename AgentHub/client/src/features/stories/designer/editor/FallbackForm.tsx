import { Switch } from '@fluentui/react-components';
import { isObject, type Json, type Path } from '../document/json';
import { TargetField } from '../fields/TargetField';
import { NumberField } from '../fields/TextFields';
import { objectShape } from '../shapes/shapes';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import { fieldWords } from '../vocabulary/words';
import { ActionList } from './ActionList';
import styles from './Editor.module.css';

const attempts = objectShape('story_fallback').fields.find(({ name }) => name === 'maxAttempts')?.shape;

/** What the bot does with a reply that fits nothing. */
export function FallbackForm({ path, value, label }: { path: Path; value: Json | undefined; label: string }) {
  const { set } = useDesign();
  const fallback = isObject(value) ? value : null;
  return (
    <div role="group" className={styles.actions} aria-label={label}>
      <h3>{label}</h3>
      <Switch label={designerTexts.ownFallback} checked={fallback !== null}
        onChange={(_, { checked }) => set(path, checked ? { maxAttempts: 2, actions: [], target: null } : undefined)} />
      {fallback && attempts?.kind === 'number' && (
        <>
          <NumberField shape={attempts} path={[...path, 'maxAttempts']} value={fallback['maxAttempts']} label={fieldWords('maxAttempts')} />
          <ActionList path={[...path, 'actions']} value={fallback['actions']} label={designerTexts.whatTheBotDoes} />
          <TargetField path={[...path, 'target']} value={fallback['target']} label={designerTexts.afterAttempts} />
        </>
      )}
    </div>
  );
}
