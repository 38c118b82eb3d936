import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { CopyField } from '../components/CopyField';
import { Trouble } from '../components/Trouble';
import { t } from '../texts';
import { team } from './api';
import styles from './Team.module.css';
import { teamTexts as w } from './texts';
import { useTeamChange } from './useTeam';
import type { Member } from './wire';

/** Says what a link for a new password does, makes it, and shows it this once. */
export function PasswordLinkDialog({ member: { id, name }, close }: { member: Member; close: () => void }) {
  const make = useTeamChange(team.passwordLink);
  return (
    <Dialog open onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{w.passwordLinkTitle(name)}</DialogTitle>
          <DialogContent className={styles.form}>
            <p className={styles.hint}>{make.data ? w.passwordLinkReady(name) : w.passwordLinkWords}</p>
            <Trouble error={make.error} />
            {make.data && <CopyField label={w.newPasswordLink} value={location.origin + make.data.link} autoFocus />}
          </DialogContent>
          <DialogActions>
            {!make.data && <Button appearance="primary" disabledFocusable={make.isPending} onClick={() => make.mutate(id)}>{w.inviteSubmit}</Button>}
            <Button onClick={close}>{make.data ? w.done : t.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
