import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { Refusal } from '../api/http';
import { Done } from '../components/Done';
import { Trouble } from '../components/Trouble';
import { useMe } from '../shell/useWorkspace';
import { t } from '../texts';
import styles from './Account.module.css';
import { account } from './api';
import { accountTexts as w } from './texts';
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
    <form className={styles.section} onSubmit={submit} aria-labelledby="account-password">
      <h2 id="account-password">{w.password.title}</h2>
      <input type="hidden" autoComplete="username" value={me.email} />
      <Trouble error={wrong ? null : change.error} />
      {change.isSuccess && <Done>{w.password.changed}</Done>}
      <Field className={styles.field} label={w.password.present} required {...(wrong ? { validationState: 'error', validationMessage: w.password.wrong } : {})}>
        <Input type="password" autoComplete="current-password" value={password} onChange={(_, { value }) => setPassword(value)} />
      </Field>
      <Field className={styles.field} label={w.password.next} hint={t.setup.passwordHint} required>
        <Input type="password" autoComplete="new-password" minLength={10} maxLength={200} value={newPassword} onChange={(_, { value }) => setNewPassword(value)} />
      </Field>
      <Button type="submit" appearance="primary" disabledFocusable={change.isPending}>{w.password.submit}</Button>
    </form>
  );
}
