import { Button, Field, Input, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refusal } from '../../api/http';
import { useSession } from '../../api/queries';
import { Trouble } from '../../components/Trouble';
import { texts } from '../../texts';
import { invitation } from '../team/api';
import { teamTexts } from '../team/texts';
import type { Invitation } from '../team/types';
import { Entrance } from './Entrance';
import entrance from './Entrance.module.css';
import { entranceTexts } from './texts';

/** Where an invitation link leads: a name, a password, and in. */
export function AcceptInvitation({ token }: { token: string }) {
  const read = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => invitation.read(token),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const gone = read.error instanceof Refusal && read.error.status === 404;
  return (
    <Entrance title={teamTexts.join.title}>
      {read.isPending && <Spinner label={texts.loading} />}
      {gone && (
        <>
          <MessageBar intent="warning" layout="multiline"><MessageBarBody>{teamTexts.join.gone}</MessageBarBody></MessageBar>
          <Button as="a" href="/hub/">{entranceTexts.setup.toSignIn}</Button>
        </>
      )}
      {read.isError && !gone && <Trouble error={read.error} again={() => void read.refetch()} />}
      {read.data && <Form token={token} invited={read.data} />}
    </Entrance>
  );
}

function Form({ token, invited }: { token: string; invited: Invitation }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const session = useSession();
  const queries = useQueryClient();
  const accept = useMutation({
    mutationFn: () => invitation.accept({ token, name, password }),
    onSuccess: () => {
      history.replaceState(null, '', '/hub/requests');
      return queries.invalidateQueries({ queryKey: ['session'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accept.mutate();
  };
  return (
    <form className={entrance.form} onSubmit={submit}>
      <p className={entrance.intro}>
        {teamTexts.join.intro(invited.invitedBy, invited.email)} <strong>{texts.roles[invited.role]}</strong>
      </p>
      {session.data && (
        <MessageBar layout="multiline">
          <MessageBarBody>{teamTexts.join.signedInAs(session.data.name)}</MessageBarBody>
        </MessageBar>
      )}
      <Trouble error={accept.error} />
      <input type="hidden" name="email" autoComplete="username" value={invited.email} />
      <Field label={texts.account.name} hint={texts.account.nameHint} required>
        <Input name="name" autoComplete="name" autoFocus maxLength={100} value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label={entranceTexts.setup.password} hint={texts.account.passwordHint} required>
        <Input
          type="password"
          name="password"
          autoComplete="new-password"
          minLength={10}
          maxLength={200}
          value={password}
          onChange={(_, { value }) => setPassword(value)}
        />
      </Field>
      <Button type="submit" appearance="primary" size="large" disabledFocusable={accept.isPending}>
        {teamTexts.join.submit}
      </Button>
    </form>
  );
}
