import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { Refusal } from '../../api/http';
import { Done } from '../../components/Done';
import settings from '../../components/Settings.module.css';
import { Trouble } from '../../components/Trouble';
import { texts } from '../../texts';
import { useMe } from '../../workspace/useWorkspace';
import styles from './Account.module.css';
import { account } from './api';
import { accountTexts } from './texts';
import { useAccountChange } from './useAccount';

export function PasswordSection() {
  const me = useMe();
  const [password, setPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const change = useAccountChange(account.changePassword, 'sign-ins');
  const wrong = change.error instanceof Refusal && change.error.code === 'wrong-password';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ password, newPassword }, {
      onSuccess: () => {
        setPassword('');
        setNewPassword('');
      },
    });
  };
  return (
    <form className={settings.section} onSubmit={submit} onChange={change.reset} aria-labelledby="account-password">
      <h2 id="account-password">{accountTexts.password.title}</h2>
      <input type="hidden" autoComplete="username" value={me.email} />
      <Trouble error={wrong ? null : change.error} />
      {change.isSuccess && <Done>{accountTexts.password.changed}</Done>}
      <Field
        className={styles.field}
        label={accountTexts.password.present}
        required
        {...(wrong ? { validationState: 'error', validationMessage: accountTexts.password.wrong } : {})}>
        <Input type="password" autoComplete="current-password" value={password} onChange={(_, { value }) => setPassword(value)} />
      </Field>
      <Field className={styles.field} label={accountTexts.password.next} hint={texts.account.passwordHint} required>
        <Input
          type="password"
          autoComplete="new-password"
          minLength={10}
          maxLength={200}
          value={newPassword}
          onChange={(_, { value }) => setNewPassword(value)}
        />
      </Field>
      <Button type="submit" appearance="primary" disabledFocusable={change.isPending}>
        {accountTexts.password.submit}
      </Button>
    </form>
  );
}
