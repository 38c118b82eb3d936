import { Button, Field, Spinner, Switch } from '@fluentui/react-components';
import { PersonAddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { Trouble } from '../components/Trouble';
import { t } from '../texts';
import { fullTime } from '../texts/times';
import { team } from './api';
import { InviteDialog } from './InviteDialog';
import { MemberTable } from './MemberTable';
import styles from './Team.module.css';
import { teamTexts as w } from './texts';
import { useTeam, useTeamChange } from './useTeam';
import type { Invitation } from './wire';

/** Who is in the team, for administrators. */
export default function TeamSettings() {
  const { data, error, refetch } = useTeam();
  const [inviting, setInviting] = useState(false);
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <p className={styles.hint}>{w.intro}</p>
        <Button appearance="primary" icon={<PersonAddRegular />} onClick={() => setInviting(true)}>{w.invite}</Button>
      </div>
      {error && <Trouble error={error} again={() => void refetch()} />}
      {!data && !error && <Spinner label={t.loading} />}
      {data && <MemberTable members={data.members} />}
      {data && data.invitations.length > 0 && <Waiting invitations={data.invitations} />}
      {data && <Security required={data.twoStepRequired} />}
      {inviting && <InviteDialog close={() => setInviting(false)} />}
    </div>
  );
}

function Security({ required }: { required: boolean }) {
  const change = useTeamChange(team.requireTwoStep);
  return (
    <section className={styles.section} aria-labelledby="team-security">
      <h2 id="team-security">{w.security}</h2>
      <Trouble error={change.error} />
      <Field hint={w.requireHint}>
        <Switch label={w.requireTwoStep} checked={required} disabled={change.isPending} onChange={(_, { checked }) => change.mutate(checked)} />
      </Field>
    </section>
  );
}

function Waiting({ invitations }: { invitations: readonly Invitation[] }) {
  const withdraw = useTeamChange(team.withdraw);
  return (
    <section className={styles.section} aria-labelledby="team-waiting">
      <h2 id="team-waiting">{w.waiting}</h2>
      <Trouble error={withdraw.error} />
      <ul className={styles.waiting}>
        {invitations.map(({ id, email, role, expiresAt }) => (
          <li key={id}>
            <span className={styles.email}>{email}</span>
            <span>{t.roles[role]}</span>
            <span className={styles.quiet}>{w.validUntil(fullTime(expiresAt))}</span>
            <Button size="small" aria-label={w.withdrawOf(email)} onClick={() => withdraw.mutate(id)}>{w.withdraw}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
