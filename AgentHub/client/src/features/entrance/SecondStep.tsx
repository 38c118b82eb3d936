import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { Trouble } from '../../components/Trouble';
import { accountTexts } from '../account/texts';
import { Entrance } from './Entrance';
import styles from './Entrance.module.css';
import { entranceTexts } from './texts';

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
    <Entrance title={entranceTexts.codeTitle}>
      <p className={styles.intro}>{fromPaper ? entranceTexts.recoveryIntro : entranceTexts.codeIntro}</p>
      <form className={styles.form} onSubmit={submit}>
        <Trouble error={error} />
        <Field label={fromPaper ? entranceTexts.recoveryCode : accountTexts.twoStep.code} required>
          <Input
            key={String(fromPaper)}
            name="code"
            autoFocus
            size="large"
            autoComplete={fromPaper ? 'off' : 'one-time-code'}
            inputMode={fromPaper ? 'text' : 'numeric'}
            value={code}
            onChange={(_, { value }) => setCode(value)}
          />
        </Field>
        <Button type="submit" appearance="primary" size="large" disabledFocusable={isPending}>
          {entranceTexts.signIn.submit}
        </Button>
        <Button onClick={change}>{fromPaper ? entranceTexts.byApp : entranceTexts.byRecoveryCode}</Button>
        <Button appearance="subtle" onClick={back}>
          {entranceTexts.back}
        </Button>
      </form>
    </Entrance>
  );
}
