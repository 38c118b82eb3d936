import type { UserRequest } from '../api/wire';

export interface News {
  kind: 'cameIn' | 'cameBack';
  request: UserRequest;
}

/** What is new among the open requests since the last look. The first look finds nothing new. */
export class RequestNews {
  #online: ReadonlyMap<string, boolean> | null = null;

  look(requests: readonly UserRequest[]): News[] {
    const before = this.#online;
    this.#online = new Map([...(before ?? []), ...requests.map(({ id, user }) => [id, user.online] as const)]);
    if (before === null) return [];
    return requests.flatMap((request): News[] => {
      const wasOnline = before.get(request.id);
      if (wasOnline === undefined) return [{ kind: 'cameIn', request }];
      return !wasOnline && request.user.online ? [{ kind: 'cameBack', request }] : [];
    });
  }
}
