import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { CopyField } from '../../components/CopyField';
import settings from '../../components/Settings.module.css';

interface ShownOnceProps {
  title: string;
  words: string;
  label: string;
  secret: string;
  done: string;
  close: () => void;
}

/** A secret that the hub itself does not know any more. */
export function ShownOnce({ title, words, label, secret, done, close }: ShownOnceProps) {
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={settings.form}>
            <p className={settings.hint}>{words}</p>
            <CopyField label={label} value={secret} autoFocus />
          </DialogContent>
          <DialogActions><Button onClick={close}>{done}</Button></DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
