import { isSingleKey, type KeyPress, type Keys, matches } from './keys';

export interface Command {
  id: string;
  label: string;
  keys?: Keys;
  /** Works, and is on the keyboard sheet, but the palette has no line for it. */
  unlisted?: boolean;
  run: () => void;
}

/** What can be done now. Screens add their commands while they are open. */
export class CommandBook {
  readonly #listeners = new Set<() => void>();
  #commands: readonly Command[] = [];

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly all = (): readonly Command[] => this.#commands;

  add(command: Command): () => void {
    this.#show([...this.#commands, command]);
    return () => this.#show(this.#commands.filter(each => each !== command));
  }

  /** The latest to be added wins: the innermost screen knows best what T means on it. */
  find(press: KeyPress, singleKeys: boolean): Command | undefined {
    return this.#commands.findLast(
      ({ keys }) => keys !== undefined && (singleKeys || !isSingleKey(keys)) && matches(keys, press),
    );
  }

  #show(commands: readonly Command[]): void {
    this.#commands = commands;
    for (const listener of this.#listeners) listener();
  }
}
