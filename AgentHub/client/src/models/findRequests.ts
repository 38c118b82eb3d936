import type { UserRequest } from '../api/wire';

/** Requests in which every word is found: in the name, the message, or an answer on the way. Accents and case do not matter. */
export function findRequests(requests: readonly UserRequest[], words: string): UserRequest[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [...requests];
  return requests.filter(request => {
    const text = plain(textOf(request));
    return wanted.every(word => text.includes(word));
  });
}

function textOf({ user, message, storyPath, assignee, control }: UserRequest): string {
  const answers = storyPath.map(({ answer }) => answer ?? '');
  return [user.name ?? '', message, ...answers, assignee?.name ?? '', control.holder?.name ?? ''].join('\n');
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();
}
