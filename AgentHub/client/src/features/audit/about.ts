import type { AuditEntry } from './types';

type About = 'conversation' | 'request' | 'story' | 'stories' | 'settings';

/** What an entry is about: where it can be seen, and what that is. Null where there is nothing left to see. */
export function aboutOf({ action, subject, details, person }: AuditEntry): { path: string; what: About } | null {
  const [area = ''] = action.split('.');
  const at = encodeURIComponent;
  switch (area) {
    case 'control':
    case 'channels':
      return person && { path: `transcripts/${at(person.conversationId)}`, what: 'conversation' };
    case 'request':
      return person && { path: `requests/${at(subject)}`, what: 'request' };
    case 'stories':
      return details['story'] ? { path: `stories/${at(details['story'])}`, what: 'story' } : { path: 'stories', what: 'stories' };
    case 'answers':
    case 'support':
    case 'team':
    case 'bot':
      return { path: `settings/${area}`, what: 'settings' };
    default:
      return null;
  }
}
