import {
  Button, Menu, MenuButton, MenuDivider, MenuGroup, MenuGroupHeader, MenuItem, MenuList, MenuPopover, MenuTrigger,
} from '@fluentui/react-components';
import { AddRegular, ChevronDownRegular, ChevronRightRegular, ClipboardPasteRegular, CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { copied, copy } from '../clipboard';
import { insert } from '../document/edit';
import { isObject, type Json, type JsonObject, objectsOf, type Path, pathText, textOf } from '../document/json';
import fields from '../fields/Fields.module.css';
import { ObjectFields } from '../fields/Fields';
import { focusSoon } from '../fields/focus';
import { FoundHere } from '../findings/FoundHere';
import { ItemTools } from '../fields/ItemTools';
import { blank } from '../shapes/blank';
import { type ChoiceShape, objectShape, shapeOf } from '../shapes/shapes';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import { typeWords } from '../vocabulary/words';
import { actionWords, contentWords } from '../words';
import styles from './Editor.module.css';
import { FoundBelow } from './FoundBelow';
import { Preview } from './Preview';

const most = 100;

/** The kinds of action, by what one wants to do. */
const groups = [
  ['saying', ['send_text_action', 'send_image_action', 'send_cards_action', 'send_simple_cards_action', 'wait_action']],
  ['asking', ['send_quick_replies_action', 'send_choices_list_action', 'ask_location_action', 'ask_document_action',
    'customer_satisfaction_action']],
  ['going', ['jump_to_action', 'create_user_request_action', 'pause_bot_action']],
  ['keeping', ['store_session_value_action', 'set_user_attribute_action']],
  ['reaching', ['send_webhook_request_action', 'send_email_action', 'send_js_event_action', 'send_ai_task_action']],
] as const;

const grouped = new Set<string>(groups.flatMap(([, types]) => types));
const all = (shapeOf('action') as ChoiceShape).shapes.map(({ name }) => name);
const others = all.filter(type => !grouped.has(type));
const types = new Set(all);

/** What the bot does, in order; each action opens as a form. */
export function ActionList({ path, value, label }: { path: Path; value: Json | undefined; label: string }) {
  const { edit } = useDesign();
  const actions = objectsOf(value);
  const [opened, setOpened] = useState<ReadonlySet<number>>(() => new Set(actions.length <= 3 ? actions.keys() : []));
  const open = (place: number, isOpen: boolean) => {
    const next = new Set(opened);
    if (isOpen) next.add(place);
    else next.delete(place);
    setOpened(next);
  };
  const add = (action: JsonObject) => {
    edit(story => insert(story, path, actions.length, action));
    open(actions.length, true);
    focusSoon([...path, actions.length]);
  };
  const inHand = copied('action');
  return (
    <div role="group" className={styles.actions} aria-label={label}>
      <h3>{label}</h3>
      <FoundHere path={path} />
      {actions.map((action, place) => (
        <Action
          // oxlint-disable-next-line react/no-array-index-key -- it has no name of its own
          key={place} action={action} path={[...path, place]} of={actions.length}
          isOpen={opened.has(place)} open={isOpen => open(place, isOpen)} />
      ))}
      <div className={styles.line}>
        <AddAction disabled={actions.length >= most} add={type => add(blank(objectShape(type)))} />
        {isObject(inHand) && (
          <Button size="small" icon={<ClipboardPasteRegular />} disabled={actions.length >= most} onClick={() => add(inHand)}>
            {designerTexts.pasteAction}
          </Button>
        )}
      </div>
    </div>
  );
}

interface ActionProps {
  action: JsonObject;
  path: Path;
  of: number;
  isOpen: boolean;
  open: (isOpen: boolean) => void;
}

function Action({ action, path, of, isOpen, open }: ActionProps) {
  const type = textOf(action['type']);
  const name = designerTexts.item(actionWords(action), (path.at(-1) as number) + 1);
  return (
    <div className={styles.action} data-path={pathText(path)} role="group" aria-label={name}>
      <div className={styles.line}>
        <button type="button" className={styles.opener} aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
          <strong>{actionWords(action)}</strong>
          {!isOpen && <span className={styles.content} dir="auto">{contentWords(action)}</span>}
          <FoundBelow path={path} />
        </button>
        <span className={fields.tools}>
          <Button size="small" appearance="subtle" icon={<CopyRegular />} aria-label={designerTexts.copyNamed(name)}
            onClick={() => copy('action', action)} />
          <ItemTools path={path} name={name} of={of} />
        </span>
      </div>
      {isOpen && types.has(type) && (
        <div className={styles.form}>
          <FoundHere path={path} />
          <ObjectFields shape={objectShape(type)} path={path} value={action} />
          <Preview action={action} />
        </div>
      )}
    </div>
  );
}

function AddAction({ disabled, add }: { disabled: boolean; add: (type: string) => void }) {
  const item = (type: string) => <MenuItem key={type} onClick={() => add(type)}>{typeWords(type)}</MenuItem>;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="primary" icon={<AddRegular />} disabled={disabled}>{designerTexts.addAction}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.menu}>
          {groups.map(([group, each]) => (
            <MenuGroup key={group}><MenuGroupHeader>{designerTexts.groups[group]}</MenuGroupHeader>{each.map(item)}</MenuGroup>
          ))}
          <MenuDivider />
          <MenuGroup><MenuGroupHeader>{designerTexts.groups.others}</MenuGroupHeader>{others.map(item)}</MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
