import { get, post } from '../../api/http';
import type { FoundPerson, Kept, PersonKey } from './types';

const at = encodeURIComponent;

export const people = {
  find: (text: string) => get<FoundPerson[]>(`people?find=${at(text)}`),
  kept: ({ channelId, userId }: PersonKey) => get<Kept>(`people/kept?channelId=${at(channelId)}&userId=${at(userId)}`),
  delete: (deletion: PersonKey & { reason: string }) => post<{ conversations: number }>('people/deletions', deletion),
};
