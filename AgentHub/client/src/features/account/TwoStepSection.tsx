import { Badge, Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import settings from '../../components/Settings.module.css';
import { Trouble } from '../../components/Trouble';
import { texts } from '../../texts';
import { fullTime } from '../../texts/times';
import styles from './Account.module.css';
import { ProveDialog } from './ProveDialog';
import { accountTexts } from './texts';
import { TurnOnTwoStep } from './TurnOnTwoStep';
import type { TwoStep } from './types';
import { useTwoStep } from './useAccount';

type Doing = 'turnOn' | 'turnOff' | 'renew';

export function TwoStepSection() {
  const { data, error, refetch } = useTwoStep();
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => {
    setDoing(null);
    void refetch();
  };
  return (
    <section className={settings.section} aria-labelledby="account-two-step">
      <h2 id="account-two-step">{accountTexts.twoStep.title}</h2>
      <p className={settings.hint}>{accountTexts.twoStep.hint}</p>
      {error && <Trouble error={error} again={() => void refetch()} />}
      {!data && !error && <Spinner label={texts.loading} />}
      {data && <State twoStep={data} begin={setDoing} />}
      {doing === 'turnOn' && <TurnOnDialog close={close} />}
      {(doing === 'turnOff' || doing === 'renew') && <ProveDialog purpose={doing} close={close} />}
    </section>
  );
}

function State({ twoStep, begin }: { twoStep: TwoStep; begin: (doing: Doing) => void }) {
  const { since, recoveryCodesLeft, required } = twoStep;
  if (!since) return <Button appearance="primary" onClick={() => begin('turnOn')}>{accountTexts.twoStep.turnOn}</Button>;
  return (
    <>
      <p className={settings.hint}>
        <Badge color="success">{accountTexts.twoStep.on}</Badge> {accountTexts.twoStep.since(fullTime(since))}{' '}
        {accountTexts.twoStep.left(recoveryCodesLeft)}
      </p>
      {required && <p className={settings.hint}>{accountTexts.twoStep.required}</p>}
      <div className={styles.buttons}>
        <Button onClick={() => begin('renew')}>{accountTexts.twoStep.renew}</Button>
        {!required && <Button onClick={() => begin('turnOff')}>{accountTexts.twoStep.turnOff}</Button>}
      </div>
    </>
  );
}

function TurnOnDialog({ close }: { close: () => void }) {
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{accountTexts.twoStep.turnOn}</DialogTitle>
          <DialogContent><TurnOnTwoStep done={close} cancel={close} /></DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
