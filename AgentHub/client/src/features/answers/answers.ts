import type { CannedAnswer } from '../../api/wire';

export type { CannedAnswer };

/** What may stand between double braces. */
export interface Values {
  'user.name': string;
  'agent.name': string;
}

/** To show what is possible: the last is any user attribute, written as in stories. */
export const variables: readonly string[] = ['user.name', 'agent.name', '@user.FirstName|there'];

const attribute = /^@user\.([\p{L}\p{N}_]+)\s*(?:\|(.*))?$/u;

/** The answer as it will be said. What is not known and has nothing behind a bar stays, for the agent to see before it is sent. */
export function fillIn(text: string, values: Values, attributes: Record<string, string> = {}): string {
  return text.replaceAll(/\{\{\s*([^{}]*?)\s*\}\}/g, (whole, name: string) => {
    if (Object.hasOwn(values, name)) return values[name as keyof Values];
    const [, key = '', otherwise] = attribute.exec(name) ?? [];
    return (Object.hasOwn(attributes, key) && attributes[key]) || (otherwise ?? whole);
  });
}

/** What stands behind the slash that begins a draft, or null: the agent is not looking for an answer. */
export function searchIn(draft: string): string | null {
  return /^\/(\S*)$/.exec(draft)?.[1]?.toLocaleLowerCase() ?? null;
}

const most = 8;

/** Shortcuts that begin so come first, then those whose shortcut or text has it somewhere. */
export function matching(answers: readonly CannedAnswer[], search: string): CannedAnswer[] {
  const begins = answers.filter(({ shortcut }) => shortcut.startsWith(search));
  const has = answers.filter(answer => !begins.includes(answer)
    && (answer.shortcut.includes(search) || answer.text.toLocaleLowerCase().includes(search)));
  return [...begins, ...has].slice(0, most);
}
