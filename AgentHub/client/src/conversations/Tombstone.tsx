import { PersonProhibitedRegular } from '@fluentui/react-icons';
import { EmptyState } from '../components/EmptyState';
import { fullTime } from '../texts/times';
import { conversationTexts } from './texts';

/** In the place of what a person has said, once it is deleted. */
export function Tombstone({ erasedAt }: { erasedAt: string }) {
  return (
    <EmptyState icon={<PersonProhibitedRegular />} title={conversationTexts.erased.gone}>
      {conversationTexts.erased.goneAt(fullTime(erasedAt))}
    </EmptyState>
  );
}
