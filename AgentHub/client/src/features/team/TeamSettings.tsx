import { Button, Field, Spinner, Switch } from '@fluentui/react-components';
import { PersonAddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import settings from '../../components/Settings.module.css';
import { SettingsPage } from '../../components/SettingsPage';
import { Trouble } from '../../components/Trouble';
import { texts } from '../../texts';
import { fullTime } from '../../texts/times';
import { team } from './api';
import { InviteDialog } from './InviteDialog';
import { MemberTable } from './MemberTable';
import styles from './Team.module.css';
import { teamTexts } from './texts';
import type { Invitation } from './types';
import { useTeam, useTeamChange } from './useTeam';

/** Who is in the team, for administrators. */
export default function TeamSettings() {
  const { data, error, refetch } = useTeam();
  const [inviting, setInviting] = useState(false);
  return (
    <SettingsPage width={900} of="sections">
      <div className={styles.top}>
        <p className={settings.hint}>{teamTexts.intro}</p>
        <Button appearance="primary" icon={<PersonAddRegular />} onClick={() => setInviting(true)}>{teamTexts.invite}</Button>
      </div>
      {error && <Trouble error={error} again={() => void refetch()} />}
      {!data && !error && <Spinner label={texts.loading} />}
      {data && <MemberTable members={data.members} />}
      {data && data.invitations.length > 0 && <Waiting invitations={data.invitations} />}
      {data && <Security required={data.twoStepRequired} />}
      {inviting && <InviteDialog close={() => setInviting(false)} />}
    </SettingsPage>
  );
}

function Security({ required }: { required: boolean }) {
  const change = useTeamChange(team.requireTwoStep);
  return (
    <section className={settings.section} aria-labelledby="team-security">
      <h2 id="team-security">{teamTexts.security}</h2>
      <Trouble error={change.error} />
      <Field hint={teamTexts.requireHint}>
        <Switch
          label={teamTexts.requireTwoStep}
          checked={required}
          disabled={change.isPending}
          onChange={(_, { checked }) => change.mutate(checked)}
        />
      </Field>
    </section>
  );
}

function Waiting({ invitations }: { invitations: readonly Invitation[] }) {
  const withdraw = useTeamChange(team.withdraw);
  return (
    <section className={settings.section} aria-labelledby="team-waiting">
      <h2 id="team-waiting">{teamTexts.waiting}</h2>
      <Trouble error={withdraw.error} />
      <ul className={styles.waiting}>
        {invitations.map(({ id, email, role, expiresAt }) => (
          <li key={id}>
            <span className={styles.email}>{email}</span>
            <span>{texts.roles[role]}</span>
            <span className={styles.quiet}>{teamTexts.validUntil(fullTime(expiresAt))}</span>
            <Button size="small" aria-label={teamTexts.withdrawOf(email)} onClick={() => withdraw.mutate(id)}>{teamTexts.withdraw}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
