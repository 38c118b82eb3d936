import { useContext, useEffect } from 'react';
import { isComposing } from '../browser/able';
import { usePreferences } from '../preferences/usePreferences';
import { Commands } from './useCommand';

/** Turns key presses into commands. */
export function KeyboardListener() {
  const book = useContext(Commands);
  const { preferences: { singleKeys, keys: chosen } } = usePreferences();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || event.repeat) return;
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

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null;
}
