import { Badge, Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Select } from '@fluentui/react-components';
import { KeyResetRegular, LinkRegular, MoreHorizontalRegular, PersonDeleteRegular, SignOutRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Role } from '../../api/types';
import { Done } from '../../components/Done';
import { PresenceDot } from '../../components/Presence';
import { Table } from '../../components/Table';
import { useNow } from '../../components/useNow';
import { texts } from '../../texts';
import { presenceWords } from '../../texts/times';
import { useMe } from '../../workspace/useWorkspace';
import { team } from './api';
import { PasswordLinkDialog } from './PasswordLinkDialog';
import { Refused } from './Refused';
import { RemoveDialog } from './RemoveDialog';
import styles from './Team.module.css';
import { teamTexts } from './texts';
import { type Member, roles } from './types';
import { useTeamChange } from './useTeam';

export function MemberTable({ members }: { members: readonly Member[] }) {
  const changeRole = useTeamChange(team.changeRole);
  const signOut = useTeamChange(team.signOut);
  const resetTwoStep = useTeamChange(team.resetTwoStep);
  const [leaving, setLeaving] = useState<Member | null>(null);
  const [linking, setLinking] = useState<Member | null>(null);
  const signedOut = members.find(({ id }) => signOut.isSuccess && id === signOut.variables);
  const reset = members.find(({ id }) => resetTwoStep.isSuccess && id === resetTwoStep.variables);
  return (
    <>
      <Refused error={changeRole.error ?? signOut.error ?? resetTwoStep.error} />
      {signedOut && <Done>{teamTexts.signedOut(signedOut.name)}</Done>}
      {reset && <Done>{teamTexts.twoStepReset(reset.name)}</Done>}
      <Table className={styles.members}>
        <thead>
          <tr>
            <th scope="col">{teamTexts.member}</th>
            <th scope="col">{teamTexts.role}</th>
            <th scope="col">{teamTexts.seen}</th>
            <th scope="col">
              <span className="visually-hidden">{teamTexts.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map(member => (
            <Row
              key={member.id}
              member={member}
              setRole={role => changeRole.mutate({ id: member.id, role })}
              signOut={() => signOut.mutate(member.id)}
              leave={() => setLeaving(member)}
              link={() => setLinking(member)}
              resetTwoStep={() => resetTwoStep.mutate(member.id)}
            />
          ))}
        </tbody>
      </Table>
      {linking && <PasswordLinkDialog member={linking} close={() => setLinking(null)} />}
      {leaving && <RemoveDialog member={leaving} close={() => setLeaving(null)} />}
    </>
  );
}

interface RowProps {
  member: Member;
  setRole: (role: Role) => void;
  signOut: () => void;
  leave: () => void;
  link: () => void;
  resetTwoStep: () => void;
}

function Row({ member, setRole, signOut, leave, link, resetTwoStep }: RowProps) {
  const { id, name, email, role, online, twoStep } = member;
  const me = useMe();
  const now = useNow();
  return (
    <tr>
      <th scope="row">
        <span className={styles.name} dir="auto">
          {name} {id === me.id && <span className={styles.quiet}>{teamTexts.you}</span>}{' '}
          {twoStep && (
            <Badge appearance="outline" color="success">
              {teamTexts.twoStep}
            </Badge>
          )}
        </span>
        <span className={styles.email}>{email}</span>
      </th>
      <td>
        <Select
          size="small"
          aria-label={teamTexts.roleOf(name)}
          title={teamTexts.roleHints[role]}
          value={role}
          onChange={(_, { value }) => setRole(value as Role)}>
          {roles.map(one => (
            <option key={one} value={one}>
              {texts.roles[one]}
            </option>
          ))}
        </Select>
      </td>
      <td>
        <span className={styles.seen}>
          <PresenceDot online={online} /> {presenceWords(member, now)}
        </span>
      </td>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the button in it has one */}
      <td>
        <Menu>
          <MenuTrigger>
            <Button appearance="subtle" size="small" icon={<MoreHorizontalRegular />} aria-label={teamTexts.more(name)} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem icon={<SignOutRegular />} onClick={signOut}>
                {teamTexts.signOut}
              </MenuItem>
              <MenuItem icon={<LinkRegular />} onClick={link}>
                {teamTexts.passwordLink}
              </MenuItem>
              {twoStep && (
                <MenuItem icon={<KeyResetRegular />} onClick={resetTwoStep}>
                  {teamTexts.resetTwoStep}
                </MenuItem>
              )}
              <MenuItem icon={<PersonDeleteRegular />} onClick={leave}>
                {teamTexts.remove}
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </td>
    </tr>
  );
}
