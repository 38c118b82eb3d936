import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = readFileSync(join(import.meta.dirname, '../../../../../../tests/Dialogs/EveryAction.cs'), 'utf8');

/** The actions of the checker's own tests: one of each type, as the vocabulary writes it. */
export const everyAction: readonly string[] = readActions();

/** Each of them in a story, on one line and over many. */
export const everyDocument: readonly string[] = everyAction.flatMap(action => [
  `{ "id": "5f00000000000000000000aa", "name": "Test", "steps": [{ "id": "5f00000000000000000000b1", "actions": [${action}] }] }`,
  `${JSON.stringify({ id: 'a', steps: [{ id: 'b', actions: [JSON.parse(action)] }] }, null, 2)}\n`,
]);

function readActions(): string[] {
  const [consts = '', list = ''] = source.split('public static readonly string[] Json');
  const known = new Map([['ToSecond', '{ "type": "step", "id": "5f00000000000000000000b2" }']]);
  const fill = (text: string) => text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => known.get(name) ?? '');
  for (const [, name = '', text = ''] of consts.matchAll(/const string (\w+) = \$*"""([\s\S]*?)"""/g)) known.set(name, fill(text));
  return [...list.matchAll(/"""([\s\S]*?)"""/g)].map(([, text = '']) => fill(text).trim());
}
