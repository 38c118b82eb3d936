import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { t } from '../texts';
import { KeyTable } from './KeyTable';

export function KeyboardSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onOpenChange={(_, { open: stays }) => !stays && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t.commands.keyboard}</DialogTitle>
          {/* It scrolls where the screen is low, and nothing in it takes the focus. */}
          <DialogContent tabIndex={0}><KeyTable /></DialogContent>
          <DialogActions><Button onClick={onClose}>{t.close}</Button></DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
