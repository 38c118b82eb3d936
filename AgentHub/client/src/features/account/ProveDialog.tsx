import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input,
} from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refusal } from '../../api/http';
import settings from '../../components/Settings.module.css';
import { Trouble } from '../../components/Trouble';
import { texts } from '../../texts';
import { twoStep } from './api';
import { RecoveryCodes } from './RecoveryCodes';
import { accountTexts } from './texts';
import type { Proof } from './types';

/** Asks for password and code before the account is made weaker. */
export function ProveDialog({ purpose, close }: { purpose: 'turnOff' | 'renew'; close: () => void }) {
  const renew = useMutation({ mutationFn: twoStep.renewRecoveryCodes });
  const turnOff = useMutation({ mutationFn: twoStep.turnOff, onSuccess: close });
  const doing = purpose === 'renew' ? renew : turnOff;
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface>
        {renew.data ? (
          <DialogBody>
            <DialogTitle>{accountTexts.twoStep.renew}</DialogTitle>
            <DialogContent>
              <RecoveryCodes codes={renew.data.recoveryCodes} done={close} />
            </DialogContent>
          </DialogBody>
        ) : (
          <Ask
            title={accountTexts.twoStep[purpose]}
            words={purpose === 'renew' ? accountTexts.twoStep.renewWords : accountTexts.twoStep.turnOffWords}
            send={doing.mutate}
            edited={doing.reset}
            isPending={doing.isPending}
            error={doing.error}
            close={close}
          />
        )}
      </DialogSurface>
    </Dialog>
  );
}

interface AskProps {
  title: string;
  words: string;
  send: (proof: Proof) => void;
  edited: () => void;
  isPending: boolean;
  error: Error | null;
  close: () => void;
}

function Ask({ title, words, send, edited, isPending, error, close }: AskProps) {
  const [proof, setProof] = useState<Proof>({ password: '', code: '' });
  const code = error instanceof Refusal ? error.code : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(proof);
  };
  return (
    <form onSubmit={submit} onChange={edited}>
      <DialogBody>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent className={settings.form}>
          <p className={settings.hint}>{words}</p>
          <Trouble error={code === 'wrong-password' || code === 'wrong-code' ? null : error} />
          <Field
            label={accountTexts.password.present}
            required
            {...(code === 'wrong-password' ? { validationState: 'error', validationMessage: accountTexts.password.wrong } : {})}>
            <Input
              type="password"
              autoComplete="current-password"
              autoFocus
              value={proof.password}
              onChange={(_, { value }) => setProof({ ...proof, password: value })}
            />
          </Field>
          <Field
            label={accountTexts.twoStep.anyCode}
            required
            {...(code === 'wrong-code' ? { validationState: 'error', validationMessage: accountTexts.problems['wrong-code'] } : {})}>
            <Input autoComplete="one-time-code" value={proof.code} onChange={(_, { value }) => setProof({ ...proof, code: value })} />
          </Field>
        </DialogContent>
        <DialogActions>
          <Button type="submit" appearance="primary" disabledFocusable={isPending}>
            {title}
          </Button>
          <Button onClick={close}>{texts.cancel}</Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}
