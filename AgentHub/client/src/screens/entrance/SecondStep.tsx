import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { accountTexts as w } from '../../account/texts';
import { Trouble } from '../../components/Trouble';
import { t } from '../../texts';
import { Entrance } from './Entrance';
import styles from './Entrance.module.css';

interface Props {
  send: (code: string) => void;
  isPending: boolean;
  error: Error | null;
  back: () => void;
}

/** After the password: the code of the app, or a recovery code. */
export function SecondStep({ send, isPending, error, back }: Props) {
  const [code, setCode] = useState('');
  const [fromPaper, setFromPaper] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(code);
  };
  const change = () => {
    setFromPaper(!fromPaper);
    setCode('');
  };
  return (
    <Entrance title={w.entrance.codeTitle}>
      <p className={styles.intro}>{fromPaper ? w.entrance.recoveryIntro : w.entrance.codeIntro}</p>
      <form className={styles.form} onSubmit={submit}>
        <Trouble error={error} />
        <Field label={fromPaper ? w.entrance.recoveryCode : w.twoStep.code} required>
          <Input key={String(fromPaper)} name="code" autoFocus size="large" autoComplete={fromPaper ? 'off' : 'one-time-code'} inputMode={fromPaper ? 'text' : 'numeric'}
            value={code} onChange={(_, { value }) => setCode(value)} />
        </Field>
        <Button type="submit" appearance="primary" size="large" disabledFocusable={isPending}>{t.signIn.submit}</Button>
        <Button onClick={change}>{fromPaper ? w.entrance.byApp : w.entrance.byRecoveryCode}</Button>
        <Button appearance="subtle" onClick={back}>{w.entrance.back}</Button>
      </form>
    </Entrance>
  );
}
