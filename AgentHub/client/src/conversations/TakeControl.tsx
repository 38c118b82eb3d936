import { Button } from '@fluentui/react-components';
import { PersonChatRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { Control, Person } from '../api/types';
import { useCommand } from '../commands/useCommand';
import { Trouble } from '../components/Trouble';
import { texts } from '../texts';
import { mayTakeControl, type TakeControlAnswer } from '../workspace/may';
import { useMe, useWorkspace } from '../workspace/useWorkspace';
import styles from './TakeControl.module.css';
import { conversationTexts } from './texts';
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
  useCommand({ id: 'take', label: mine ? conversationTexts.control.openPanel : texts.commands.take, keys: 'T', run }, enabled && !compact);
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
  if (mine) return conversationTexts.control.openPanel;
  return isTaking ? conversationTexts.control.taking : conversationTexts.control.take;
}

function whyWords(answer: TakeControlAnswer): string {
  if (answer.may) return conversationTexts.control.ready;
  return answer.because === 'colleague' ? conversationTexts.control.colleague(answer.holder) : conversationTexts.control[answer.because];
}
