export type { FoundPerson, PersonalDataSummary as Kept } from '../../api/wire';

/** A person as a channel knows them. */
export interface PersonKey {
  channelId: string;
  userId: string;
}
