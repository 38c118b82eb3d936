/** What an agent narrows the list of requests down to; an empty text narrows nothing. */
export interface RequestFilter {
  find: string;
  /** `me`, `nobody` or an account's id. */
  assignee: string;
  online: '' | 'true' | 'false';
  channel: string;
  language: string;
  /** What the story named. */
  groupId: string;
}

export const noFilter: RequestFilter = { find: '', assignee: '', online: '', channel: '', language: '', groupId: '' };

/** As the server is asked for it: `find=blue%20lamp&online=true`. */
export function queryOf(filter: RequestFilter): string {
  return Object.entries(filter)
    .filter(([, value]) => value.trim() !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value.trim())}`)
    .join('&');
}

/** As a saved view holds it; what this page does not know is left out. */
export function filterOf(query: string): RequestFilter {
  const given = new URLSearchParams(query);
  const online = given.get('online');
  return {
    find: given.get('find') ?? '',
    assignee: given.get('assignee') ?? '',
    online: online === 'true' || online === 'false' ? online : '',
    channel: given.get('channel') ?? '',
    language: given.get('language') ?? '',
    groupId: given.get('groupId') ?? '',
  };
}

/** How many choices narrow the list, besides the words in the box. */
export function choicesIn(filter: RequestFilter): number {
  return Object.entries(filter).filter(([name, value]) => name !== 'find' && value !== '').length;
}
