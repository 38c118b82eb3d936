import type * as wire from '../../api/wire';
import { primaryOf } from '../../texts/language';

/** The host always says which translations there are. */
export type CannedAnswer = Required<wire.CannedAnswer>;

/** What may stand between double braces. A person without a name has none. */
export interface Values {
  'user.name': string | null;
  'agent.name': string;
}

/** To show what is possible: the last is any user attribute, written as in stories. */
export const variables: readonly string[] = ['user.name|there', 'agent.name', '@user.FirstName|there'];

const attribute = /^@user\.([\p{L}\p{N}_]+)$/u;
const braces = /([ \t]?)\{\{([^{}]*)\}\}/g;

/**
 * The answer as it will be said, by the rule of stories: what is missing is said as what stands behind its bar. A gap without one
 * stays in braces, for the agent to fill in or to leave out.
 */
export function fillIn(text: string, values: Values, attributes: Record<string, string> = {}): string {
  return text.replaceAll(braces, (whole, blank: string, inside: string) => {
    const [name = '', ...rest] = inside.split('|');
    const found = valueOf(name.trim(), values, attributes) || rest.join('|');
    return found === '' ? whole : blank + found;
  });
}

/** What is still missing in a draft, each once, as it is written between its braces. */
export function gapsIn(draft: string): string[] {
  return [...new Set([...draft.matchAll(braces)].map(([, , inside = '']) => inside.trim()))];
}

/** The draft without its gaps, and without the blank before each, as stories say it. */
export function withoutGaps(draft: string): string {
  return draft.replaceAll(braces, '');
}

/** Where the first gap is, to be written over. */
export function firstGap(draft: string): { from: number; to: number } | null {
  const from = draft.search(/\{\{[^{}]*\}\}/);
  return from < 0 ? null : { from, to: draft.indexOf('}}', from) + 2 };
}

/** In the language of the conversation, if the team has written it in that. */
export function textFor({ text, translations }: Pick<CannedAnswer, 'text' | 'translations'>, locale: string | null): string {
  return translations[primaryOf(locale ?? '')] ?? text;
}

function valueOf(name: string, values: Values, attributes: Record<string, string>): string {
  if (Object.hasOwn(values, name)) return values[name as keyof Values] ?? '';
  const [, key = ''] = attribute.exec(name) ?? [];
  return Object.hasOwn(attributes, key) ? (attributes[key] ?? '') : '';
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
    && [answer.shortcut, answer.text, ...Object.values(answer.translations)].some(text => text.toLocaleLowerCase().includes(search)));
  return [...begins, ...has].slice(0, most);
}
