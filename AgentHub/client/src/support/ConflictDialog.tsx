import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle,
} from '@fluentui/react-components';
import { t } from '../texts';
import styles from './Support.module.css';
import { s } from './texts';
import type { Resolution, Schedule } from './useSchedule';

const ways: readonly { how: Resolution; label: string; hint: string }[] = [
  { how: 'merge', label: s.conflict.merge, hint: s.conflict.mergeHint },
  { how: 'mine', label: s.conflict.mine, hint: s.conflict.mineHint },
  { how: 'theirs', label: s.conflict.theirs, hint: s.conflict.theirsHint },
];

/** A second administrator was faster: both versions are there, and somebody who knows decides. */
export function ConflictDialog({ schedule }: { schedule: Schedule }) {
  return (
    <Dialog open={schedule.theirs !== null} onOpenChange={(_, { open }) => open || schedule.forgetConflict()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{s.conflict.title}</DialogTitle>
          <DialogContent className={styles.choices}>
            <p className={styles.hint}>{s.conflict.text}</p>
            {ways.map(({ how, label, hint }) => (
              <div key={how} className={styles.choice}>
                <Button appearance={how === 'merge' ? 'primary' : 'secondary'} onClick={() => schedule.resolve(how)}>{label}</Button>
                <span className={styles.hint}>{hint}</span>
              </div>
            ))}
          </DialogContent>
          <DialogActions>
            <Button onClick={schedule.forgetConflict}>{t.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
