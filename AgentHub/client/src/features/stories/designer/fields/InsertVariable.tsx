import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useMemo } from 'react';
import { type Variable, variablesOf } from '../document/variables';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import styles from './Fields.module.css';

/** Puts a value into a text, from a list that says where each comes from. */
export function InsertVariable({ into, insert }: { into: string; insert: (braces: string) => void }) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="transparent" aria-label={designerTexts.insertInto(into)}>{designerTexts.insert}</MenuButton>
      </MenuTrigger>
      <MenuPopover><Variables insert={insert} /></MenuPopover>
    </Menu>
  );
}

function Variables({ insert }: { insert: (braces: string) => void }) {
  const { story } = useDesign();
  const variables = useMemo(() => variablesOf(story), [story]);
  return (
    <MenuList className={styles.variables}>
      {variables.map(variable => (
        <MenuItem key={variable.name} secondaryContent={originOf(variable)} onClick={() => insert(`{{${variable.name}}}`)}>
          {nameOf(variable)}
        </MenuItem>
      ))}
    </MenuList>
  );
}

function nameOf({ kind, key }: Variable): string {
  const words = designerTexts.variables[kind];
  return typeof words === 'string' ? words : words(key);
}

function originOf({ setIn }: Variable): string {
  return setIn.length === 0 ? designerTexts.alwaysThere : designerTexts.setIn(setIn.map(designerTexts.quoted).join(', '));
}
