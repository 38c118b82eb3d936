import { Button } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { Trouble } from '../../components/Trouble';
import { worksLive } from '../../workspace/may';
import { useMe } from '../../workspace/useWorkspace';
import { requests } from './api';
import styles from './Requests.module.css';
import { requestTexts } from './texts';
import type { Selection } from './useSelection';

/** What can be done to all that are selected. Lists hear of it as of anybody’s doing. */
export function ManyBar({ selection: { ids, end } }: { selection: Selection }) {
  const me = useMe();
  const many = useMutation({ mutationFn: requests.many, onSuccess: ({ refused }) => refused.length === 0 && end() });
  const chosen = [...(ids ?? [])];
  const mustWait = chosen.length === 0 || many.isPending;
  const act = (action: 'close' | 'reopen' | 'assign', accountId: string | null = null) => () =>
    many.mutate({ ids: chosen, action, accountId });
  return (
    <div className={styles.many} role="toolbar" aria-label={requestTexts.many.label}>
      <span role="status">{requestTexts.many.count(chosen.length)}</span>
      <Button size="small" disabledFocusable={mustWait} onClick={act('close')}>{requestTexts.many.close}</Button>
      {worksLive(me) && (
        <Button size="small" disabledFocusable={mustWait} onClick={act('assign', me.id)}>{requestTexts.many.assignToMe}</Button>
      )}
      <Button size="small" disabledFocusable={mustWait} onClick={act('reopen')}>{requestTexts.many.reopen}</Button>
      <Button size="small" appearance="subtle" onClick={end}>{requestTexts.many.end}</Button>
      {many.data && many.data.refused.length > 0 && <p role="alert">{requestTexts.many.refused(many.data.refused.length)}</p>}
      <Trouble error={many.error} />
    </div>
  );
}
