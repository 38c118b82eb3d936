import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { ArrowRedoRegular, ArrowUndoRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import settings from '../../components/Settings.module.css';
import { Trouble } from '../../components/Trouble';
import styles from './Support.module.css';
import { supportTexts } from './texts';
import type { Schedule } from './useSchedule';

/** Nothing is saved by itself: Save does, and until then everything can be undone. */
export function SaveBar({ schedule }: { schedule: Schedule }) {
  const { draft, dirty, saving, newer } = schedule;
  useWarningBeforeLeaving(dirty);
  return (
    <div className={styles.saveBar} role="group" aria-label={supportTexts.save.save}>
      <Button appearance="primary" disabled={!dirty || saving.isPending} onClick={schedule.save}>{supportTexts.save.save}</Button>
      <Button icon={<ArrowUndoRegular />} disabled={!draft?.undo.length} onClick={schedule.undo}>{supportTexts.save.undo}</Button>
      <Button icon={<ArrowRedoRegular />} disabled={!draft?.redo.length} onClick={schedule.redo}>{supportTexts.save.redo}</Button>
      <Button appearance="subtle" disabled={!dirty} onClick={schedule.discard}>{supportTexts.save.discard}</Button>
      <span role="status" className={settings.hint}>
        {dirty ? supportTexts.save.unsaved : saving.isSuccess ? supportTexts.save.saved : ''}
      </span>
      {newer && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{supportTexts.save.newer}</MessageBarBody></MessageBar>}
      {saving.isError && !schedule.theirs && <Trouble error={saving.error} />}
    </div>
  );
}

function useWarningBeforeLeaving(dirty: boolean) {
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [dirty]);
}
