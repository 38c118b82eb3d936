import { Button } from '@fluentui/react-components';
import { DoorArrowLeftRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import { useCommand } from '../../commands/useCommand';
import { Trouble } from '../../components/Trouble';
import { texts } from '../../texts';
import { closing, useClosing } from './api';
import { ReleaseDialog } from './ReleaseDialog';
import { closingTexts } from './texts';

/** Releases control: at once where the team has nothing to say of it, else with a question. */
export function ReleaseButton({ conversationId }: { conversationId: string }) {
  const { data: rules } = useClosing();
  const [isAsking, setAsking] = useState(false);
  const release = useAct(() => closing.release(conversationId, null));
  const asks = rules !== undefined && rules.outcomes.length + rules.tags.length > 0;
  const run = () => (asks ? setAsking(true) : release.mutate(undefined));
  useCommand({ id: 'release', label: texts.commands.release, keys: 'R', run });
  return (
    <>
      <Button size="small" icon={<DoorArrowLeftRegular />} disabledFocusable={release.isPending} onClick={run}>
        {closingTexts.release}
      </Button>
      <Trouble error={release.error} />
      {isAsking && rules && <ReleaseDialog conversationId={conversationId} rules={rules} close={() => setAsking(false)} />}
    </>
  );
}
