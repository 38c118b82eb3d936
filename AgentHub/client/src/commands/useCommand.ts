import { createContext, useContext, useEffect, useRef } from 'react';
import { type Command, CommandBook } from './CommandBook';

export const Commands = createContext(new CommandBook());

/** Offers a command while the component is on the page and `enabled` holds. */
export function useCommand(command: Command, enabled = true): void {
  const book = useContext(Commands);
  const latest = useRef(command.run);
  const { id, label, keys, row, unlisted } = command;
  useEffect(() => {
    latest.current = command.run;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    return book.add({
      id,
      label,
      run: () => latest.current(),
      ...(keys === undefined ? {} : { keys }),
      ...(row === undefined ? {} : { row }),
      ...(unlisted === undefined ? {} : { unlisted }),
    });
  }, [book, id, label, keys, row, unlisted, enabled]);
}
