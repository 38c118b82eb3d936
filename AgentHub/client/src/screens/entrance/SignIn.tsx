import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refusal } from '../../api/http';
import { session } from '../../api/hub';
import { t } from '../../texts';
import { explain } from '../../texts/explain';
import { Entrance } from './Entrance';
import styles from './Entrance.module.css';

export function SignIn() {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const queries = useQueryClient();
  const signIn = useMutation({
    mutationFn: () => session.signIn(email, password),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['session'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <Entrance title={t.signIn.title}>
      <p className={styles.intro}>{t.signIn.welcome}</p>
      <form className={styles.form} onSubmit={submit}>
        {signIn.isError && (
          <MessageBar intent="error" layout="multiline" role="alert">
            <MessageBarBody>{whyNot(signIn.error)}</MessageBarBody>
          </MessageBar>
        )}
        <Field label={t.signIn.email} required>
          <Input type="email" name="email" autoComplete="username" size="large" autoFocus
            value={email} onChange={(_, { value }) => setEmail(value)} />
        </Field>
        <Field label={t.signIn.password} required>
          <Input type="password" name="password" autoComplete="current-password" size="large"
            value={password} onChange={(_, { value }) => setPassword(value)} />
        </Field>
        <Button type="submit" appearance="primary" size="large" disabledFocusable={signIn.isPending}>
          {t.signIn.submit}
        </Button>
      </form>
    </Entrance>
  );
}

function whyNot(error: unknown): string {
  if (error instanceof Refusal && error.status === 401) return t.signIn.wrong;
  if (error instanceof Refusal && error.status === 429) return t.signIn.tooOften;
  return explain(error);
}
