import { Button } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import { type Binding, keysFor, whyNot } from '../../commands/bindings';
import { keysOf } from '../../commands/keys';
import { usePreferences } from '../../preferences/usePreferences';
import styles from './Keyboard.module.css';
import { keyboardTexts } from './texts';

/** Gives a command another key, or none. */
export function KeyChanger({ binding: { id, label, usual, isRow } }: { binding: Binding }) {
  const { preferences: { keys: chosen }, change } = usePreferences();
  const [waits, setWaits] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const isOff = keysFor({ id, usual }, chosen) === '';
  const choose = (keys: string) => change({ keys: { ...chosen, [id]: keys } });
  const wait = (on: boolean) => {
    setWaits(on);
    setProblem(null);
  };
  const pressed = (event: KeyboardEvent) => {
    if (!waits || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') wait(false);
    const keys = keysOf(event.nativeEvent);
    if (keys === null) return;
    const why = whyNot(id, keys, chosen);
    setProblem(why);
    if (why !== null) return;
    choose(keys);
    setWaits(false);
  };
  return (
    <>
      <span className={styles.changes}>
        {!isRow && (
          <Button
            size="small"
            appearance={waits ? 'primary' : 'subtle'}
            aria-label={waits ? keyboardTexts.press : keyboardTexts.changeOf(label)}
            onClick={() => wait(!waits)}
            onKeyDown={pressed}
            onBlur={() => wait(false)}>
            {waits ? keyboardTexts.press : keyboardTexts.change}
          </Button>
        )}
        {isRow && isOff ? (
          <Button size="small" appearance="subtle" aria-label={keyboardTexts.changeOf(label)} onClick={() => choose(usual)}>
            {keyboardTexts.change}
          </Button>
        ) : (
          <Button
            size="small"
            appearance="subtle"
            aria-label={keyboardTexts.turnOffOf(label)}
            disabledFocusable={isOff}
            onClick={() => choose('')}>
            {keyboardTexts.turnOff}
          </Button>
        )}
      </span>
      <span role="alert" className={styles.problem}>
        {problem}
      </span>
    </>
  );
}
