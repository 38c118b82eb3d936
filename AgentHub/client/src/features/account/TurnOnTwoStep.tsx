import { Button, Field, Input, Spinner } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { QRCodeSVG } from 'qrcode.react';
import { type FormEvent, useState } from 'react';
import { Refusal } from '../../api/http';
import { CopyButton } from '../../components/CopyField';
import settings from '../../components/Settings.module.css';
import { Trouble } from '../../components/Trouble';
import { texts } from '../../texts';
import styles from './Account.module.css';
import { twoStep } from './api';
import { RecoveryCodes } from './RecoveryCodes';
import { accountTexts } from './texts';
import type { TwoStepOffer } from './types';

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
  if (!offer.data) return <Spinner label={texts.loading} />;
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
    <form className={settings.form} onSubmit={submit}>
      <p className={settings.hint}>{accountTexts.twoStep.scan}</p>
      <span className={styles.qr}>
        <QRCodeSVG value={offer.uri} size={200} marginSize={3} title={accountTexts.twoStep.qr} />
      </span>
      <p className={settings.hint}>{accountTexts.twoStep.orType}</p>
      <div className={styles.buttons}>
        <code className={styles.key}>{offer.secret.replace(/.{4}(?=.)/g, '$& ')}</code>
        <CopyButton value={offer.secret} />
      </div>
      <Trouble error={wrong ? null : error} />
      <Field
        label={accountTexts.twoStep.code}
        hint={accountTexts.twoStep.codeHint}
        required
        {...(wrong ? { validationState: 'error', validationMessage: accountTexts.problems['wrong-code'] } : {})}>
        <Input
          autoFocus
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={10}
          value={code}
          onChange={(_, { value }) => setCode(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isPending}>
          {accountTexts.twoStep.turnOn}
        </Button>
        {cancel && <Button onClick={cancel}>{texts.cancel}</Button>}
      </div>
    </form>
  );
}
