import { Button } from '@fluentui/react-components';
import { BotSparkleRegular } from '@fluentui/react-icons';
import { conversations } from '../api/hub';
import { useAct } from '../api/queries';
import type { Control } from '../api/types';
import { useCommand } from '../commands/useCommand';
import { Trouble } from '../components/Trouble';
import { worksLive } from '../workspace/may';
import { useMe } from '../workspace/useWorkspace';
import styles from './TakeControl.module.css';
import { conversationTexts } from './texts';

interface PausedBotProps {
  conversationId: string;
  control: Control;
  botPaused: boolean;
}

/** Says that the person gets no answer from the bot, and lets it go on. While an agent has control, there is nothing to say. */
export function PausedBot({ conversationId, control, botPaused }: PausedBotProps) {
  const isSilent = botPaused && !control.holder;
  const may = worksLive(useMe());
  const resume = useAct(conversations.resumeBot);
  const run = () => resume.mutate(conversationId);
  useCommand({ id: 'resume-bot', label: conversationTexts.control.resume, keys: 'B', run }, isSilent && may);
  if (!isSilent) return null;
  return (
    <div className={styles.takeCompact}>
      <p className={styles.why}>{conversationTexts.control.paused}</p>
      {may && (
        <Button size="small" icon={<BotSparkleRegular />} disabledFocusable={resume.isPending} onClick={run}>
          {conversationTexts.control.resume}
        </Button>
      )}
      <Trouble error={resume.error} />
    </div>
  );
}
