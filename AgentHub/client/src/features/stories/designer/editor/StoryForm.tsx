import { Button, Input, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { insert } from '../document/edit';
import { type JsonObject, objectsOf, type Path, pathText, textOf } from '../document/json';
import fields from '../fields/Fields.module.css';
import { ObjectFields } from '../fields/Fields';
import { countOf, Labelled, problemWords } from '../fields/Labelled';
import { focusSoon } from '../fields/focus';
import { TargetField } from '../fields/TargetField';
import { FoundHere } from '../findings/FoundHere';
import { blank } from '../shapes/blank';
import { type ChoiceShape, objectShape, shapeOf, type TextShape } from '../shapes/shapes';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import { typeWords } from '../vocabulary/words';
import styles from './Editor.module.css';
import { FallbackForm } from './FallbackForm';
import { LanguagesField } from './LanguagesField';
import { NamesField } from './NamesField';
import { SynonymsField } from './SynonymsField';
import { TitleField } from './TitleField';

const kinds = (shapeOf('trigger') as ChoiceShape).shapes.map(({ name }) => name);
const shapeOfField = (name: string) => objectShape('story_file').fields.find(field => field.name === name)?.shape as TextShape;
const [nameShape, titleShape] = [shapeOfField('name'), shapeOfField('title')];

/** What concerns the whole story: its name, what starts it, what happens when nothing fits and after an agent. */
export function StoryForm() {
  const { story, set, edit } = useDesign();
  const triggers = objectsOf(story['triggers']);
  const name = textOf(story['name']);
  const add = (kind: string) => {
    edit(each => insert(each, ['triggers'], triggers.length, blank(objectShape(kind))));
    focusSoon(['triggers', triggers.length, ...(kind === 'intent' ? ['phrases'] : [])]);
  };
  return (
    <div className={styles.form}>
      <Labelled
        label={designerTexts.nameOfStory} path={['name']} isRequired problem={problemWords(name, nameShape)}
        hint={countOf(name, nameShape)}>
        <Input dir="auto" value={name} onChange={(_, data) => set(['name'], data.value)} />
      </Labelled>
      <LanguagesField />
      <NamesField shape={nameShape} path={['names']} value={story['names']} />
      <TitleField shape={titleShape} value={story['title']} />
      <div role="group" className={styles.actions} aria-label={designerTexts.whatStarts}>
        <h3>{designerTexts.whatStarts}</h3>
        {triggers.length === 0 && <p className={fields.hint}>{designerTexts.noTrigger}</p>}
        {triggers.map((trigger, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- not every trigger has an id
          <Trigger key={place} trigger={trigger} path={['triggers', place]} />
        ))}
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton size="small" icon={<AddRegular />}>{designerTexts.addTrigger}</MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {kinds.map(kind => (
                <MenuItem key={kind} onClick={() => add(kind)}>{typeWords(kind)}</MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      <SynonymsField value={story['synonyms']} />
      <FallbackForm path={['fallback']} value={story['fallback']} label={designerTexts.storyFallback} />
      <TargetField path={['afterRelease']} value={story['afterRelease']} label={designerTexts.afterReleaseGo} isOptional />
    </div>
  );
}

function Trigger({ trigger, path }: { trigger: JsonObject; path: Path }) {
  const { set } = useDesign();
  const type = textOf(trigger['type']);
  const words = typeWords(type);
  return (
    <fieldset className={fields.item} data-path={pathText(path)}>
      <legend>{words}</legend>
      <Button className={styles.remove} size="small" appearance="subtle" icon={<DeleteRegular />}
        aria-label={designerTexts.removeNamed(words)} onClick={() => set(path, undefined)} />
      <FoundHere path={path} />
      {kinds.includes(type) && <ObjectFields shape={objectShape(type)} path={path} value={trigger} />}
    </fieldset>
  );
}
