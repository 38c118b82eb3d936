import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { Refusal } from '../../api/http';
import settings from '../../components/Settings.module.css';
import { Trouble } from '../../components/Trouble';
import { texts } from '../../texts';
import { isAdministrator } from '../../workspace/may';
import { useMe } from '../../workspace/useWorkspace';
import styles from './Account.module.css';
import { account } from './api';
import { accountTexts } from './texts';
import { useAccountChange, useSignInOptions } from './useAccount';

/** Name and email address. The address is what one signs in with, so a new one needs the password. */
export function ProfileSection() {
  const me = useMe();
  const provider = useSignInOptions().data?.provider;
  const [name, setName] = useState(me.name);
  const [email, setEmail] = useState(me.email);
  const [password, setPassword] = useState('');
  const change = useAccountChange(account.changeProfile, 'session');
  const code = change.error instanceof Refusal ? change.error.code : undefined;
  const isNewAddress = email.trim().toLowerCase() !== me.email;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ name, email, ...(isNewAddress ? { password } : {}) });
  };
  return (
    <form className={settings.section} onSubmit={submit} onChange={change.reset} aria-labelledby="account-profile">
      <h2 id="account-profile">{accountTexts.profile.title}</h2>
      <p className={settings.hint}>
        {accountTexts.profile.role(texts.roles[me.role])} {!isAdministrator(me) && accountTexts.profile.roleHint}
      </p>
      <Trouble error={code === 'wrong-password' || code === 'has-account' ? null : change.error} />
      <Field className={styles.field} label={texts.account.name} hint={texts.account.nameHint} required>
        <Input autoComplete="name" maxLength={100} value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field
        className={styles.field}
        label={texts.account.email}
        required
        {...(provider ? { hint: accountTexts.profile.fromProvider(provider.name) } : {})}
        {...(code === 'has-account' ? { validationState: 'error', validationMessage: accountTexts.profile.taken } : {})}>
        <Input type="email" autoComplete="email" readOnly={Boolean(provider)} value={email} onChange={(_, { value }) => setEmail(value)} />
      </Field>
      {isNewAddress && (
        <Field
          className={styles.field}
          label={accountTexts.password.present}
          hint={accountTexts.profile.why}
          required
          {...(code === 'wrong-password' ? { validationState: 'error', validationMessage: accountTexts.password.wrong } : {})}>
          <Input type="password" autoComplete="current-password" value={password} onChange={(_, { value }) => setPassword(value)} />
        </Field>
      )}
      <Button type="submit" appearance="primary" disabledFocusable={change.isPending || (name === me.name && !isNewAddress)}>
        {accountTexts.profile.submit}
      </Button>
    </form>
  );
}
