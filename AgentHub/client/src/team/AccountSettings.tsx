import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { SignOutRegular } from '@fluentui/react-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refusal } from '../api/http';
import { Trouble } from '../components/Trouble';
import { OwnPicture } from '../introduction/OwnPicture';
import { worksLive } from '../models/takeControl';
import { useMe } from '../shell/useWorkspace';
import { t } from '../texts';
import { account } from './api';
import styles from './Team.module.css';
import { teamTexts as w } from './texts';

/** What everybody may do with their own account. */
export default function AccountSettings() {
  const me = useMe();
  return (
    <div className={styles.page}>
      <p className={styles.hint}><strong>{me.name}</strong> · {me.email} · {t.roles[me.role]}</p>
      {worksLive(me) && <OwnPicture className={styles.section} />}
      <ChangePassword />
      <SignOutEverywhere />
    </div>
  );
}

function ChangePassword() {
  const me = useMe();
  const [password, setPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const change = useMutation({
    mutationFn: () => account.changePassword({ password, newPassword }),
    onSuccess: () => {
      setPassword('');
      setNewPassword('');
    },
  });
  const wrong = change.error instanceof Refusal && change.error.code === 'wrong-password';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <form className={styles.section} onSubmit={submit} aria-labelledby="account-password">
      <h2 id="account-password">{w.account.password}</h2>
      <input type="hidden" autoComplete="username" value={me.email} />
      <Trouble error={wrong ? null : change.error} />
      {change.isSuccess && <MessageBar intent="success" layout="multiline" role="status"><MessageBarBody>{w.account.changed}</MessageBarBody></MessageBar>}
      <Field className={styles.field} label={w.account.present} required {...(wrong ? { validationState: 'error', validationMessage: w.account.wrong } : {})}>
        <Input type="password" autoComplete="current-password" value={password} onChange={(_, { value }) => setPassword(value)} />
      </Field>
      <Field className={styles.field} label={w.account.next} hint={t.setup.passwordHint} required>
        <Input type="password" autoComplete="new-password" minLength={10} maxLength={200} value={newPassword} onChange={(_, { value }) => setNewPassword(value)} />
      </Field>
      <Button type="submit" appearance="primary" disabledFocusable={change.isPending}>{w.account.submit}</Button>
    </form>
  );
}

function SignOutEverywhere() {
  const queries = useQueryClient();
  const leave = useMutation({ mutationFn: account.signOutEverywhere, onSuccess: () => queries.invalidateQueries({ queryKey: ['session'] }) });
  return (
    <section className={styles.section} aria-labelledby="account-everywhere">
      <h2 id="account-everywhere">{w.account.everywhere}</h2>
      <p className={styles.hint}>{w.account.everywhereHint}</p>
      <Trouble error={leave.error} />
      <Button icon={<SignOutRegular />} disabledFocusable={leave.isPending} onClick={() => leave.mutate()}>{w.account.everywhere}</Button>
    </section>
  );
}
