import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { texts } from '../../texts';
import { team } from './api';
import { Refused } from './Refused';
import { teamTexts } from './texts';
import type { Member } from './types';
import { useTeamChange } from './useTeam';

export function RemoveDialog({ member: { id, name }, close }: { member: Member; close: () => void }) {
  const leave = useTeamChange(team.remove);
  const remove = () => leave.mutate(id, { onSuccess: close });
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{teamTexts.removeTitle(name)}</DialogTitle>
          <DialogContent>
            <p>{teamTexts.removeWords}</p>
            <Refused error={leave.error} />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={leave.isPending} onClick={remove}>{teamTexts.remove}</Button>
            <Button onClick={close}>{texts.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
