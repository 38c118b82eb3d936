import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { texts } from '../../texts';
import { KeyTable } from './KeyTable';
import { keyboardTexts } from './texts';

export function KeyboardSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onOpenChange={(_, { open: stays }) => !stays && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{keyboardTexts.keyboard}</DialogTitle>
          {/* It scrolls where the screen is low, and nothing in it takes the focus. */}
          <DialogContent tabIndex={0}><KeyTable /></DialogContent>
          <DialogActions><Button onClick={onClose}>{texts.close}</Button></DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
