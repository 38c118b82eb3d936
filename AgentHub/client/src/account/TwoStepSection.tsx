import { Badge, Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { Trouble } from '../components/Trouble';
import { t } from '../texts';
import { fullTime } from '../texts/times';
import styles from './Account.module.css';
import { ProveDialog } from './ProveDialog';
import { accountTexts as w } from './texts';
import { TurnOnTwoStep } from './TurnOnTwoStep';
import { useTwoStep } from './useAccount';
import type { TwoStep } from './wire';

type Doing = 'turnOn' | 'turnOff' | 'renew';

export function TwoStepSection() {
  const { data, error, refetch } = useTwoStep();
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => {
    setDoing(null);
    void refetch();
  };
  return (
    <section className={styles.section} aria-labelledby="account-two-step">
      <h2 id="account-two-step">{w.twoStep.title}</h2>
      <p className={styles.hint}>{w.twoStep.hint}</p>
      {error && <Trouble error={error} again={() => void refetch()} />}
      {!data && !error && <Spinner label={t.loading} />}
      {data && <State twoStep={data} begin={setDoing} />}
      {doing === 'turnOn' && <TurnOnDialog close={close} />}
      {(doing === 'turnOff' || doing === 'renew') && <ProveDialog purpose={doing} close={close} />}
    </section>
  );
}

function State({ twoStep, begin }: { twoStep: TwoStep; begin: (doing: Doing) => void }) {
  const { since, recoveryCodesLeft, required } = twoStep;
  if (!since) return <Button appearance="primary" onClick={() => begin('turnOn')}>{w.twoStep.turnOn}</Button>;
  return (
    <>
      <p className={styles.hint}>
        <Badge color="success">{w.twoStep.on}</Badge> {w.twoStep.since(fullTime(since))} {w.twoStep.left(recoveryCodesLeft)}
      </p>
      {required && <p className={styles.hint}>{w.twoStep.required}</p>}
      <div className={styles.buttons}>
        <Button onClick={() => begin('renew')}>{w.twoStep.renew}</Button>
        {!required && <Button onClick={() => begin('turnOff')}>{w.twoStep.turnOff}</Button>}
      </div>
    </>
  );
}

function TurnOnDialog({ close }: { close: () => void }) {
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{w.twoStep.turnOn}</DialogTitle>
          <DialogContent><TurnOnTwoStep done={close} cancel={close} /></DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
