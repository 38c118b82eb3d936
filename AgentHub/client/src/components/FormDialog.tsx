import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import type { FormEvent, ReactNode } from 'react';
import { texts } from '../texts';
import styles from './FormDialog.module.css';

interface FormDialogProps {
  title: string;
  /** What the first button says. */
  action: string;
  /** What it takes away cannot be brought back. */
  isDanger?: boolean;
  /** Something is still missing, or on its way. */
  mustWait?: boolean;
  submit: () => void;
  /** Something in it was changed: what was said about it before does not hold any more. */
  edited?: () => void;
  /** What else can be done; it stands between the first button and the way back. */
  others?: ReactNode;
  close: () => void;
  children: ReactNode;
}

/** Asks something over the screen: Enter or the first button sends it, Escape or the last takes it back. */
export function FormDialog({
  title, action, isDanger = false, mustWait = false, submit, edited, others, close, children,
}: FormDialogProps) {
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!mustWait) submit();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface>
        <form onSubmit={send} onChange={edited}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>{children}</DialogContent>
            <DialogActions className={styles.actions}>
              <Button type="submit" appearance="primary" {...isDanger && { className: styles.danger }} disabledFocusable={mustWait}>
                {action}
              </Button>
              {others}
              <Button onClick={close}>{texts.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
