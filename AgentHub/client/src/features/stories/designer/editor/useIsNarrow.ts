import { useSyncExternalStore } from 'react';

const narrow = '(max-width: 760px)';

/** Whether there is room for one thing at a time only. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    changed => {
      const query = matchMedia(narrow);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => matchMedia(narrow).matches,
  );
}
