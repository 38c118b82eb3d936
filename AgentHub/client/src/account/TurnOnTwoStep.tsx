import { Button, Field, Input, Spinner } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { QRCodeSVG } from 'qrcode.react';
import { type FormEvent, useState } from 'react';
import { Refusal } from '../api/http';
import { CopyButton } from '../components/CopyField';
import { Trouble } from '../components/Trouble';
import { t } from '../texts';
import styles from './Account.module.css';
import { twoStep } from './api';
import { RecoveryCodes } from './RecoveryCodes';
import { accountTexts as w } from './texts';
import type { TwoStepOffer } from './wire';

interface Props {
  done: () => void;
  cancel?: () => void;
}

/** Shows the secret to the app, asks for the code that proves it arrived, and hands out the recovery codes. */
export function TurnOnTwoStep({ done, cancel }: Props) {
  const offer = useQuery({ queryKey: ['two-step', 'offer'], queryFn: twoStep.offer, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 });
  const turnOn = useMutation({ mutationFn: (code: string) => twoStep.turnOn({ ticket: offer.data?.ticket ?? '', code }) });
  if (turnOn.data) return <RecoveryCodes codes={turnOn.data.recoveryCodes} done={done} />;
  if (offer.isError) return <Trouble error={offer.error} again={() => void offer.refetch()} />;
  if (!offer.data) return <Spinner label={t.loading} />;
  return <Confirm offer={offer.data} send={turnOn.mutate} isPending={turnOn.isPending} error={turnOn.error} cancel={cancel} />;
}

interface ConfirmProps {
  offer: TwoStepOffer;
  send: (code: string) => void;
  isPending: boolean;
  error: Error | null;
  cancel: (() => void) | undefined;
}

function Confirm({ offer, send, isPending, error, cancel }: ConfirmProps) {
  const [code, setCode] = useState('');
  const wrong = error instanceof Refusal && error.code === 'wrong-code';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(code);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.hint}>{w.twoStep.scan}</p>
      <span className={styles.qr}><QRCodeSVG value={offer.uri} size={200} marginSize={3} title={w.twoStep.qr} /></span>
      <p className={styles.hint}>{w.twoStep.orType}</p>
      <div className={styles.buttons}>
        <code className={styles.key}>{offer.secret.replace(/.{4}(?=.)/g, '$& ')}</code>
        <CopyButton value={offer.secret} />
      </div>
      <Trouble error={wrong ? null : error} />
      <Field label={w.twoStep.code} hint={w.twoStep.codeHint} required {...(wrong ? { validationState: 'error', validationMessage: w.problems['wrong-code'] } : {})}>
        <Input autoFocus autoComplete="one-time-code" inputMode="numeric" maxLength={10} value={code} onChange={(_, { value }) => setCode(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isPending}>{w.twoStep.turnOn}</Button>
        {cancel && <Button onClick={cancel}>{t.cancel}</Button>}
      </div>
    </form>
  );
}
