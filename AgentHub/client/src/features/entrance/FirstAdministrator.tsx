import { Button, Field, Input, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refusal } from '../../api/http';
import { Trouble } from '../../components/Trouble';
import { texts } from '../../texts';
import { setup } from './api';
import { Entrance } from './Entrance';
import styles from './Entrance.module.css';
import { entranceTexts } from './texts';

/** The one-time link that the host prints while it has no administrator. */
export function FirstAdministrator({ token }: { token: string }) {
  const check = useQuery({ queryKey: ['setup', token], queryFn: () => setup.check(token), retry: false });
  const expired = check.error instanceof Refusal && check.error.status === 404;
  return (
    <Entrance title={entranceTexts.setup.title}>
      {check.isPending && <Spinner label={texts.loading} />}
      {expired && <Expired />}
      {check.isError && !expired && <Trouble error={check.error} again={() => void check.refetch()} />}
      {check.isSuccess && <AccountForm token={token} />}
    </Entrance>
  );
}

function Expired() {
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{entranceTexts.setup.expired}</MessageBarBody>
      </MessageBar>
      <Button as="a" href="/hub/">{entranceTexts.setup.toSignIn}</Button>
    </>
  );
}

function AccountForm({ token }: { token: string }) {
  const [account, setAccount] = useState({ name: '', email: '', password: '' });
  const queries = useQueryClient();
  const create = useMutation({
    mutationFn: () => setup.create({ token, ...account }),
    onSuccess: () => {
      history.replaceState(null, '', '/hub/requests');
      return queries.invalidateQueries({ queryKey: ['session'] });
    },
  });
  const fill = (part: Partial<typeof account>) => setAccount({ ...account, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.intro}>{entranceTexts.setup.intro}</p>
      <Trouble error={create.error} />
      <Field label={texts.account.name} hint={texts.account.nameHint} required>
        <Input name="name" autoComplete="name" autoFocus value={account.name} onChange={(_, { value }) => fill({ name: value })} />
      </Field>
      <Field label={texts.account.email} required>
        <Input
          type="email"
          name="email"
          autoComplete="username"
          value={account.email}
          onChange={(_, { value }) => fill({ email: value })}
        />
      </Field>
      <Field label={entranceTexts.setup.password} hint={texts.account.passwordHint} required>
        <Input
          type="password"
          name="password"
          autoComplete="new-password"
          minLength={10}
          value={account.password}
          onChange={(_, { value }) => fill({ password: value })}
        />
      </Field>
      <Button type="submit" appearance="primary" size="large" disabledFocusable={create.isPending}>
        {entranceTexts.setup.submit}
      </Button>
    </form>
  );
}
