import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, Radio, RadioGroup,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { Refusal } from '../../api/http';
import type { Role } from '../../api/types';
import type { InvitationLinkView } from '../../api/wire';
import { CopyField } from '../../components/CopyField';
import settings from '../../components/Settings.module.css';
import { Trouble } from '../../components/Trouble';
import { texts } from '../../texts';
import { team } from './api';
import styles from './Team.module.css';
import { teamTexts } from './texts';
import { roles } from './types';
import { useTeamChange } from './useTeam';

/** Asks whom and as what; then shows the link, this once. */
export function InviteDialog({ close }: { close: () => void }) {
  const invite = useTeamChange(team.invite);
  return (
    <Dialog open onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface>
        {invite.data
          ? <Link made={invite.data} close={close} />
          : <Ask send={invite.mutate} edited={invite.reset} isPending={invite.isPending} error={invite.error} close={close} />}
      </DialogSurface>
    </Dialog>
  );
}

interface AskProps {
  send: (invitation: { email: string; role: Role }) => void;
  edited: () => void;
  isPending: boolean;
  error: Error | null;
  close: () => void;
}

function Ask({ send, edited, isPending, error, close }: AskProps) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('SupportAgent');
  const known = error instanceof Refusal && error.code === 'has-account';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send({ email, role });
  };
  return (
    <form onSubmit={submit} onChange={edited}>
      <DialogBody>
        <DialogTitle>{teamTexts.inviteTitle}</DialogTitle>
        <DialogContent className={settings.form}>
          <p className={settings.hint}>{teamTexts.inviteHint}</p>
          <Trouble error={known ? null : error} />
          <Field
            label={texts.account.email}
            required
            {...(known ? { validationState: 'error', validationMessage: teamTexts.hasAccount } : {})}>
            <Input type="email" name="email" autoComplete="off" autoFocus value={email} onChange={(_, { value }) => setEmail(value)} />
          </Field>
          <Field label={teamTexts.role}>
            <RadioGroup value={role} onChange={(_, { value }) => setRole(value as Role)}>
              {roles.map(one => (
                <Radio
                  key={one}
                  value={one}
                  label={
                    <>
                      {texts.roles[one]}
                      <br />
                      <span className={styles.quiet}>{teamTexts.roleHints[one]}</span>
                    </>
                  }
                />
              ))}
            </RadioGroup>
          </Field>
        </DialogContent>
        <DialogActions>
          <Button type="submit" appearance="primary" disabledFocusable={isPending}>
            {teamTexts.inviteSubmit}
          </Button>
          <Button onClick={close}>{texts.cancel}</Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}

function Link({ made: { link, invitation: { email }, mailed }, close }: { made: InvitationLinkView; close: () => void }) {
  return (
    <DialogBody>
      <DialogTitle>{teamTexts.linkTitle}</DialogTitle>
      <DialogContent className={settings.form}>
        <p className={settings.hint}>{teamTexts.linkWords(email)}</p>
        {mailed && <p role="status" className={settings.hint}>{teamTexts.mailed(email)}</p>}
        <CopyField label={teamTexts.link} value={location.origin + link} autoFocus />
      </DialogContent>
      <DialogActions><Button onClick={close}>{teamTexts.done}</Button></DialogActions>
    </DialogBody>
  );
}
