import type { Role } from '../../api/types';
import { texts } from '../../texts';
import { isolated, nameOf } from '../../texts/names';
import { fullTime } from '../../texts/times';
import { auditTexts } from './texts';
import type { AuditEntry } from './types';
import type { Words } from './words';

/** What happened, as a sentence without its subject: who did it stands beside it. */
export function sentenceOf({ action, details, person }: AuditEntry): string {
  const say = (auditTexts.actions as Record<string, ((words: Words) => string) | undefined>)[action];
  return say ? say(wordsOf(details, person)) : action;
}

function wordsOf(details: AuditEntry['details'], person: AuditEntry['person']): Words {
  const word = (key: string) => details[key] ?? '';
  return {
    // Guests are told apart as everywhere else; of whom nothing is kept, there is nothing to tell.
    user: person
      ? nameOf({ id: person.userId, name: details['user'] ?? null }, texts.unnamedUser)
      : isolated(details['user'] || texts.unnamedUser),
    holder: isolated(word('holder') || texts.somebody),
    name: isolated(word('name')),
    email: word('email'),
    role: roleWords(word('role')),
    from: roleWords(word('from')),
    to: roleWords(word('to')),
    until: word('until') && fullTime(word('until')),
    invitedBy: isolated(word('invitedBy')),
    left: word('left'),
    lines: word('lines'),
    conversations: word('conversations'),
    stories: word('stories'),
    number: word('number'),
    rule: word('rule'),
  };
}

/** What was before and after, as it can be read: JSON gets its lines. */
export function legible(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function roleWords(role: string): string {
  return texts.roles[role as Role] ?? role;
}
