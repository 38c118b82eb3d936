import { useContext, useEffect } from 'react';
import { isComposing } from '../browser/able';
import { usePreferences } from '../preferences/usePreferences';
import { aroundField, isField, isTyping } from './fields';
import { Commands } from './useCommand';

/** Turns key presses into commands. Escape leaves a field. */
export function KeyboardListener() {
  const book = useContext(Commands);
  const { preferences: { singleKeys, keys: chosen } } = usePreferences();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || event.repeat) return;
      if (event.key === 'Escape' && isField(event.target)) {
        aroundField(event.target)?.focus();
        return;
      }
      const command = book.find(event, singleKeys && !isTyping(event.target), chosen);
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [book, singleKeys, chosen]);
  return null;
}
