import type { Person } from '../api/wire';

/** A person as a channel knows them. */
export interface PersonKey {
  channelId: string;
  userId: string;
}

export interface FoundPerson extends PersonKey {
  name: string | null;
  identity: Person['identity'];
  conversations: number;
  firstAt: string;
  lastAt: string;
}

/** How much is kept of a person, and who talks to them now. */
export interface Kept {
  name: string | null;
  conversations: number;
  lines: number;
  requests: number;
  files: number;
  holder: string | null;
}
