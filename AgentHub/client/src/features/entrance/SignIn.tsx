import { Button, Divider, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refusal } from '../../api/http';
import { texts } from '../../texts';
import { explain } from '../../texts/explain';
import { useSignInOptions } from '../account/useAccount';
import { entrance } from './api';
import { Entrance } from './Entrance';
import styles from './Entrance.module.css';
import { SecondStep } from './SecondStep';
import { entranceTexts } from './texts';

/** One asks for the password; the code is asked for only where the account has two steps, and goes with the password again. */
export function SignIn({ refused }: { refused?: string | null }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const options = useSignInOptions();
  const queries = useQueryClient();
  const signIn = useMutation({
    mutationFn: (code?: string) => entrance.signIn(email, password, code),
    onSuccess: () => {
      history.replaceState(null, '', location.pathname);
      return queries.invalidateQueries({ queryKey: ['session'] });
    },
  });
  const [needsCode, setNeedsCode] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate(undefined, { onError: error => setNeedsCode(codeOf(error) === 'code-needed') });
  };
  const back = () => {
    setNeedsCode(false);
    signIn.reset();
  };
  if (needsCode)
    return (
      <SecondStep
        send={signIn.mutate}
        isPending={signIn.isPending}
        error={codeOf(signIn.error) === 'code-needed' ? null : signIn.error}
        back={back}
      />
    );

  if (options.data?.firstIsAwaited) return <NobodyYet />;
  const provider = options.data?.provider;
  return (
    <Entrance title={entranceTexts.signIn.title}>
      <p className={styles.intro}>{entranceTexts.signIn.welcome}</p>
      {refused && !signIn.isError && <Refused>{whyRefused(refused)}</Refused>}
      {provider && <Button as="a" href={provider.path} appearance="primary" size="large">{entranceTexts.with(provider.name)}</Button>}
      {provider && options.data?.password && <Divider>{entranceTexts.or}</Divider>}
      {(options.data?.password ?? true) && (
        <form className={styles.form} onSubmit={submit} onChange={signIn.reset}>
          {signIn.isError && <Refused>{whyNot(signIn.error)}</Refused>}
          <Field label={texts.account.email} required>
            <Input type="email" name="email" autoComplete="username" size="large" autoFocus
              value={email} onChange={(_, { value }) => setEmail(value)} />
          </Field>
          <Field label={entranceTexts.signIn.password} required>
            <Input type="password" name="password" autoComplete="current-password" size="large"
              value={password} onChange={(_, { value }) => setPassword(value)} />
          </Field>
          <Button type="submit" appearance={provider ? 'secondary' : 'primary'} size="large" disabledFocusable={signIn.isPending}>
            {entranceTexts.signIn.submit}
          </Button>
          <p className={styles.quiet}>{entranceTexts.lost}</p>
        </form>
      )}
    </Entrance>
  );
}

/** Where the link for the first account is: only who started the host can see it. */
function NobodyYet() {
  return (
    <Entrance title={entranceTexts.nobody.title}>
      <p className={styles.intro}>{entranceTexts.nobody.where}</p>
      <p className={styles.quiet}>{entranceTexts.nobody.again}</p>
    </Entrance>
  );
}

function Refused({ children }: { children: string }) {
  return <MessageBar intent="error" layout="multiline" role="alert"><MessageBarBody>{children}</MessageBarBody></MessageBar>;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Refusal ? error.code : undefined;
}

/** The provider's answer comes back in the address: a word of ours, or of whoever made the address up. */
function whyRefused(word: string): string {
  const { refused } = entranceTexts;
  return Object.hasOwn(refused, word) ? refused[word as keyof typeof refused] : refused.failed;
}

function whyNot(error: unknown): string {
  if (error instanceof Refusal && error.status === 401) return entranceTexts.signIn.wrong;
  if (error instanceof Refusal && error.status === 429) return entranceTexts.signIn.tooOften;
  return explain(error);
}
