import { get, getPage, post } from '../../api/http';
import type { FoundPerson, Kept, PersonKey } from './types';

const at = encodeURIComponent;

export const people = {
  addressOf: (text: string) => `people?find=${at(text)}`,
  find: (address: string) => getPage<FoundPerson>(address),
  kept: ({ channelId, userId }: PersonKey) => get<Kept>(`people/kept?channelId=${at(channelId)}&userId=${at(userId)}`),
  delete: (deletion: PersonKey & { reason: string }) => post<{ conversations: number }>('people/deletions', deletion),
};
