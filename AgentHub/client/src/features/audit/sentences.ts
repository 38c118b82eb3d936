import type { Role } from '../../api/types';
import { texts } from '../../texts';
import { isolated } from '../../texts/names';
import { fullTime } from '../../texts/times';
import { auditTexts } from './texts';
import type { AuditEntry } from './types';
import type { Words } from './words';

/** What happened, as a sentence without its subject: who did it stands beside it. */
export function sentenceOf({ action, details }: AuditEntry): string {
  const say = (auditTexts.actions as Record<string, ((words: Words) => string) | undefined>)[action];
  return say ? say(wordsOf(details)) : action;
}

function wordsOf(details: AuditEntry['details']): Words {
  const word = (key: string) => details[key] ?? '';
  return {
    user: isolated(details['user'] || texts.unnamedUser),
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
