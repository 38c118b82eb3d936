import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle,
} from '@fluentui/react-components';
import settings from '../../components/Settings.module.css';
import { texts } from '../../texts';
import styles from './Support.module.css';
import { supportTexts } from './texts';
import type { Resolution, Schedule } from './useSchedule';

const ways: readonly { how: Resolution; label: string; hint: string }[] = [
  { how: 'merge', label: supportTexts.conflict.merge, hint: supportTexts.conflict.mergeHint },
  { how: 'mine', label: supportTexts.conflict.mine, hint: supportTexts.conflict.mineHint },
  { how: 'theirs', label: supportTexts.conflict.theirs, hint: supportTexts.conflict.theirsHint },
];

/** A second administrator was faster: both versions are there, and somebody who knows decides. */
export function ConflictDialog({ schedule }: { schedule: Schedule }) {
  return (
    <Dialog open={schedule.theirs !== null} onOpenChange={(_, { open }) => open || schedule.forgetConflict()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{supportTexts.conflict.title}</DialogTitle>
          <DialogContent className={styles.choices}>
            <p className={settings.hint}>{supportTexts.conflict.text}</p>
            {ways.map(({ how, label, hint }) => (
              <div key={how} className={styles.choice}>
                <Button appearance={how === 'merge' ? 'primary' : 'secondary'} onClick={() => schedule.resolve(how)}>{label}</Button>
                <span className={settings.hint}>{hint}</span>
              </div>
            ))}
          </DialogContent>
          <DialogActions>
            <Button onClick={schedule.forgetConflict}>{texts.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
