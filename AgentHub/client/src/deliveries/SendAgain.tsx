import { Button } from '@fluentui/react-components';
import { Trouble } from '../components/Trouble';
import { useMe } from '../shell/useWorkspace';
import { deliveryTexts as w } from './texts';
import { useSendAgain } from './useDeliveries';

interface SendAgainProps {
  conversationId: string;
  /** One line; without it all that the conversation's person did not get. */
  seq?: number;
  label: string;
}

export function SendAgain({ conversationId, seq, label }: SendAgainProps) {
  const { role } = useMe();
  const again = useSendAgain();
  if (role !== 'Administrator' && role !== 'SupportAgent') return null;
  return (
    <>
      <Button size="small" aria-label={label} disabledFocusable={again.isPending} onClick={() => again.mutate({ conversationId, seq })}>{w.sendAgain}</Button>
      <Trouble error={again.error} />
    </>
  );
}
