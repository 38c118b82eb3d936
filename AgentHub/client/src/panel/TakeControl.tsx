import { Button } from '@fluentui/react-components';
import { PersonChatRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { Control, Person } from '../api/wire';
import { useCommand } from '../commands/useCommand';
import { Trouble } from '../components/Trouble';
import { mayTakeControl, type TakeControlAnswer } from '../models/takeControl';
import { useMe, useWorkspace } from '../shell/useWorkspace';
import { t } from '../texts';
import styles from './Panel.module.css';
import { useTakeControl } from './useControl';

interface TakeControlProps {
  conversationId: string;
  control: Control;
  user: Person;
  /** In the panel, where the conversation is open already. */
  compact?: boolean;
}

/** The button, and in words why it does or does not work now. */
export function TakeControl({ conversationId, control, user, compact = false }: TakeControlProps) {
  const answer = mayTakeControl(useMe(), control, user);
  const take = useTakeControl();
  const { dock } = useWorkspace();
  const why = useId();
  const mine = !answer.may && answer.because === 'mine';
  const enabled = (answer.may || mine) && !take.isPending;
  const run = () => (mine ? dock.open(conversationId) : take.mutate(conversationId));
  useCommand({ id: 'take', label: mine ? t.control.openPanel : t.commands.take, keys: 'T', run }, enabled && !compact);
  return (
    <div className={compact ? styles.takeCompact : styles.take}>
      <Trouble error={take.error} />
      <p id={why} className={styles.why}>{whyWords(answer)}</p>
      {(answer.may || answer.because !== 'handoffOff') && (
        <Button appearance="primary" icon={<PersonChatRegular />} disabledFocusable={!enabled} aria-describedby={why} onClick={run}>
          {labelFor(mine, take.isPending)}
        </Button>
      )}
    </div>
  );
}

function labelFor(mine: boolean, isTaking: boolean): string {
  if (mine) return t.control.openPanel;
  return isTaking ? t.control.taking : t.control.take;
}

function whyWords(answer: TakeControlAnswer): string {
  if (answer.may) return t.control.ready;
  return answer.because === 'colleague' ? t.control.colleague(answer.holder) : t.control[answer.because];
}
