import { useMedia } from '../../../../components/useMedia';

/** Whether there is room for one thing at a time only. */
export function useIsNarrow(): boolean {
  return useMedia('(max-width: 760px)');
}
