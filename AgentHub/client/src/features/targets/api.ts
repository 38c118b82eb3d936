import { get, put } from '../../api/http';
import type { ResponseTarget, TargetList } from '../../api/wire';

export const targets = {
  read: () => get<TargetList>('support/targets'),
  save: (wanted: readonly ResponseTarget[]) => put('support/targets', { targets: wanted }),
};
