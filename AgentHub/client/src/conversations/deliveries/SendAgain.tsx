import { Button } from '@fluentui/react-components';
import { Trouble } from '../../components/Trouble';
import { worksOnRequests } from '../../workspace/may';
import { useMe } from '../../workspace/useWorkspace';
import { deliveryTexts } from './texts';
import { useSendAgain } from './useDeliveries';

interface SendAgainProps {
  conversationId: string;
  /** One line; without it all that the conversation's person did not get. */
  seq?: number;
  label: string;
}

export function SendAgain({ conversationId, seq, label }: SendAgainProps) {
  const me = useMe();
  const again = useSendAgain();
  if (!worksOnRequests(me)) return null;
  return (
    <>
      <Button size="small" aria-label={label} disabledFocusable={again.isPending} onClick={() => again.mutate({ conversationId, seq })}>
        {deliveryTexts.sendAgain}
      </Button>
      <Trouble error={again.error} />
    </>
  );
}
