import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { CopyField } from '../../components/CopyField';
import settings from '../../components/Settings.module.css';
import { Trouble } from '../../components/Trouble';
import { texts } from '../../texts';
import { team } from './api';
import { teamTexts } from './texts';
import type { Member } from './types';
import { useTeamChange } from './useTeam';

/** Says what a link for a new password does, makes it, and shows it this once. */
export function PasswordLinkDialog({ member: { id, name }, close }: { member: Member; close: () => void }) {
  const make = useTeamChange(team.passwordLink);
  return (
    <Dialog open onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{teamTexts.passwordLinkTitle(name)}</DialogTitle>
          <DialogContent className={settings.form}>
            <p className={settings.hint}>{make.data ? teamTexts.passwordLinkReady(name) : teamTexts.passwordLinkWords}</p>
            {make.data?.mailed && <p role="status" className={settings.hint}>{teamTexts.mailed(name)}</p>}
            <Trouble error={make.error} />
            {make.data && <CopyField label={teamTexts.newPasswordLink} value={location.origin + make.data.link} autoFocus />}
          </DialogContent>
          <DialogActions>
            {!make.data && (
              <Button appearance="primary" disabledFocusable={make.isPending} onClick={() => make.mutate(id)}>
                {teamTexts.inviteSubmit}
              </Button>
            )}
            <Button onClick={close}>{make.data ? teamTexts.done : texts.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
