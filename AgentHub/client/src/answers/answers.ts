export interface CannedAnswer {
  id: string;
  shortcut: string;
  text: string;
  updatedAt: string;
  updatedBy: string;
}

/** What may stand between double braces. */
export interface Values {
  'user.name': string;
  'agent.name': string;
}

export const variables: readonly (keyof Values)[] = ['user.name', 'agent.name'];

/** The answer as it will be said. The agent reads it before it is sent. */
export function fillIn(text: string, values: Values): string {
  return text.replaceAll(/\{\{\s*([^{}]*?)\s*\}\}/g, (whole, name: string) => (name in values ? values[name as keyof Values] : whole));
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
