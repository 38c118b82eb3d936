import { Button, Field, Input, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refusal } from '../../api/http';
import { Done } from '../../components/Done';
import { Trouble } from '../../components/Trouble';
import { texts } from '../../texts';
import { accountTexts } from '../account/texts';
import { entrance } from './api';
import { Entrance } from './Entrance';
import styles from './Entrance.module.css';
import { entranceTexts } from './texts';

const linkTexts = entranceTexts.link;

/** Where an administrator's link for a new password leads. */
export function NewPassword({ token }: { token: string }) {
  const [password, setPassword] = useState('');
  const read = useQuery({
    queryKey: ['password-link', token],
    queryFn: () => entrance.passwordLink(token),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const set = useMutation({ mutationFn: () => entrance.setPassword({ token, password }) });
  const gone = isGone(read.error) || isGone(set.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate();
  };
  return (
    <Entrance title={linkTexts.title}>
      {read.isPending && <Spinner label={texts.loading} />}
      {gone && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{linkTexts.gone}</MessageBarBody></MessageBar>}
      {set.isSuccess && <Done>{linkTexts.done}</Done>}
      {(gone || set.isSuccess) && <Button as="a" href="/hub/" appearance="primary" size="large">{entranceTexts.setup.toSignIn}</Button>}
      {read.isError && !gone && <Trouble error={read.error} again={() => void read.refetch()} />}
      {read.data && !gone && !set.isSuccess && (
        <form className={styles.form} onSubmit={submit}>
          <p className={styles.intro}>{linkTexts.intro(read.data.name, read.data.email)}</p>
          <Trouble error={set.error} />
          <input type="hidden" name="email" autoComplete="username" value={read.data.email} />
          <Field label={accountTexts.password.next} hint={texts.account.passwordHint} required>
            <Input type="password" name="password" autoComplete="new-password" autoFocus minLength={10} maxLength={200} size="large"
              value={password} onChange={(_, { value }) => setPassword(value)} />
          </Field>
          <Button type="submit" appearance="primary" size="large" disabledFocusable={set.isPending}>{linkTexts.submit}</Button>
        </form>
      )}
    </Entrance>
  );
}

function isGone(error: unknown): boolean {
  return error instanceof Refusal && error.status === 404;
}
