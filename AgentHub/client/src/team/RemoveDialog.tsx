import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { t } from '../texts';
import { team } from './api';
import { Refused } from './Refused';
import { teamTexts as w } from './texts';
import { useTeamChange } from './useTeam';
import type { Member } from './wire';

export function RemoveDialog({ member: { id, name }, close }: { member: Member; close: () => void }) {
  const leave = useTeamChange(team.remove);
  const remove = () => leave.mutate(id, { onSuccess: close });
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{w.removeTitle(name)}</DialogTitle>
          <DialogContent>
            <p>{w.removeWords}</p>
            <Refused error={leave.error} />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={leave.isPending} onClick={remove}>{w.remove}</Button>
            <Button onClick={close}>{t.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
