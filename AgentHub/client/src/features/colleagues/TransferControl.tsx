import { Button } from '@fluentui/react-components';
import { PersonSwapRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useCommand } from '../../commands/useCommand';
import { texts } from '../../texts';
import { transfers } from './api';
import styles from './Colleagues.module.css';
import { useMyOffer, useNewsAct } from './queries';
import { colleagueTexts } from './texts';
import { TransferDialog } from './TransferDialog';

/** For the agent in control: offer the conversation, or see that it is offered. */
export function TransferControl({ conversationId, userName }: { conversationId: string; userName: string }) {
  const offer = useMyOffer(conversationId);
  const withdraw = useNewsAct(transfers.withdraw);
  const [asking, setAsking] = useState(false);
  const ask = () => setAsking(true);
  useCommand({ id: 'transfer', label: texts.commands.transfer, run: ask }, !offer);
  if (offer) {
    return (
      <p className={styles.pending} role="status">
        {colleagueTexts.offer.pending(offer.to.name)}{' '}
        <Button size="small" onClick={() => withdraw.mutate(conversationId)}>
          {colleagueTexts.offer.withdraw}
        </Button>
      </p>
    );
  }
  return (
    <>
      <Button size="small" icon={<PersonSwapRegular />} onClick={ask}>{texts.commands.transfer}</Button>
      {asking && <TransferDialog conversationId={conversationId} userName={userName} close={() => setAsking(false)} />}
    </>
  );
}
