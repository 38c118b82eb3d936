import { Dialog, DialogSurface, Input } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useContext, useState, useSyncExternalStore } from 'react';
import { type Command, keysOfCommand } from '../../commands/CommandBook';
import { Commands } from '../../commands/useCommand';
import { usePreferences } from '../../preferences/usePreferences';
import styles from './Keyboard.module.css';
import { KeyCaps } from './KeyTable';
import { keyboardTexts } from './texts';

/** Everything that can be done now, by name, with its key. */
export function CommandPalette({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onOpenChange={(_, { open: stays }) => !stays && onClose()}>
      <DialogSurface className={styles.palette} aria-label={keyboardTexts.title}>
        {open && <Finder onClose={onClose} />}
      </DialogSurface>
    </Dialog>
  );
}

function Finder({ onClose }: { onClose: () => void }) {
  const book = useContext(Commands);
  const { preferences: { keys: chosenKeys } } = usePreferences();
  useSyncExternalStore(book.subscribe, book.all);
  const [words, setWords] = useState('');
  const [place, setPlace] = useState(0);
  const found = find(book.offered(), words);
  const chosen = found[Math.min(place, found.length - 1)];

  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    setTimeout(command.run);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter') run(chosen);
    else if (event.key === 'ArrowDown') setPlace(Math.min(place + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setPlace(Math.max(place - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Input className={styles.search} autoFocus placeholder={keyboardTexts.search} contentBefore={<SearchRegular />}
        role="combobox" aria-label={keyboardTexts.search} aria-expanded aria-controls="commands" aria-autocomplete="list"
        aria-activedescendant={chosen && `command-${chosen.id}`}
        value={words} onKeyDown={pressed}
        onChange={(_, { value }) => {
          setWords(value);
          setPlace(0);
        }} />
      <ul className={styles.list} id="commands" role="listbox" aria-label={keyboardTexts.title}>
        {found.map(command => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the search box holds the focus and the keys
          <li key={command.id} id={`command-${command.id}`} role="option" aria-selected={command === chosen}
            className={styles.command} onClick={() => run(command)}>
            {command.label}
            <CapsOf keys={keysOfCommand(command, chosenKeys)} />
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={styles.none}>{keyboardTexts.none}</p>}
    </>
  );
}

function CapsOf({ keys }: { keys: string }) {
  return keys === '' ? null : <KeyCaps keys={keys} />;
}

/** What the open screen can do stands before what can be done everywhere. */
function find(offered: readonly Command[], words: string): Command[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/);
  return offered.filter(({ label }) => wanted.every(word => label.toLocaleLowerCase().includes(word)));
}
