import { PersonProhibitedRegular } from '@fluentui/react-icons';
import { EmptyState } from '../components/EmptyState';
import { fullTime } from '../texts/times';
import { peopleTexts as w } from './texts';

/** In the place of what a person has said, once it is deleted. */
export function Tombstone({ erasedAt }: { erasedAt: string }) {
  return <EmptyState icon={<PersonProhibitedRegular />} title={w.gone}>{w.goneAt(fullTime(erasedAt))}</EmptyState>;
}
