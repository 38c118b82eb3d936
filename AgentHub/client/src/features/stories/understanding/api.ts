import { get, post } from '../../../api/http';
import type { MissedList, UnderstandingView } from '../../../api/wire';

export type { MissedView as Missed, NearStory, UnderstandingView as Understood, WordMatch } from '../../../api/wire';

export const understanding = {
  /** Which stories come near to a sentence, and why. With a story, as it is being written. */
  ask: (text: string, id?: string, story?: unknown) => post<UnderstandingView>('stories/understand', { text, id, story }),
  missed: () => get<MissedList>('stories/missed'),
  dismiss: (text: string) => post('stories/missed/dismiss', { text }),
};
