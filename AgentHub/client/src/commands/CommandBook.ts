import { type ChosenKeys, keysFor } from './bindings';
import { isSingleKey, type KeyPress, type Keys, matches } from './keys';

export interface Command {
  id: string;
  label: string;
  /** Its usual keys. */
  keys?: Keys;
  /** Turned off together with others under this name. */
  row?: string;
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

  /** Each command once, the latest first: that is the one that its key runs. */
  offered(): Command[] {
    const latest = this.#commands.toReversed();
    return latest.filter(({ id, unlisted }, place) => !unlisted && latest.findIndex(other => other.id === id) === place);
  }

  add(command: Command): () => void {
    this.#show([...this.#commands, command]);
    return () => this.#show(this.#commands.filter(each => each !== command));
  }

  /** The latest to be added wins: the innermost screen knows best what T means on it. */
  find(press: KeyPress, singleKeys: boolean, chosen: ChosenKeys = {}): Command | undefined {
    return this.#commands.findLast(command => {
      const keys = keysOfCommand(command, chosen);
      return keys !== '' && (singleKeys || !isSingleKey(keys)) && matches(keys, press);
    });
  }

  #show(commands: readonly Command[]): void {
    this.#commands = commands;
    for (const listener of this.#listeners) listener();
  }
}

/** The keys that a command has for this agent; empty: none. */
export function keysOfCommand({ id, keys = '', row }: Command, chosen: ChosenKeys): Keys {
  return row !== undefined && chosen[row] === '' ? '' : keysFor({ id, usual: keys }, chosen);
}
