import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import settings from '../../components/Settings.module.css';
import { SettingsPage } from '../../components/SettingsPage';
import { Trouble } from '../../components/Trouble';
import { useUndoKeys } from '../../components/useUndoKeys';
import { texts } from '../../texts';
import { TargetsSection } from '../targets/TargetsSection';
import { availability } from './api';
import { AskCalendar } from './AskCalendar';
import { ConflictDialog } from './ConflictDialog';
import { documentOf } from './draft';
import { Exceptions } from './Exceptions';
import { SaveBar } from './SaveBar';
import { supportTexts } from './texts';
import { Unavailability } from './Unavailability';
import { useSchedule } from './useSchedule';
import { WeekSection } from './WeekSection';
import { YearSection } from './YearSection';

/** The hours of the support team, for administrators. */
export default function SupportSettings() {
  const schedule = useSchedule();
  const status = useQuery({ queryKey: ['support', 'now'], queryFn: () => availability.ask(null), refetchInterval: 60_000 });
  const { draft } = schedule;
  const page = useRef<HTMLDivElement>(null);
  useUndoKeys(page, { undo: schedule.undo, redo: schedule.redo, sparesFields: true });
  if (!draft)
    return schedule.read.isError ? (
      <Trouble error={schedule.read.error} again={() => void schedule.read.refetch()} />
    ) : (
      <Spinner label={texts.loading} />
    );
  return (
    <div ref={page}>
      <SettingsPage width={1100} of="sections">
        <p className={settings.hint}>{supportTexts.intro}</p>
        {status.data?.defaultHours && (
          <MessageBar><MessageBarBody>{supportTexts.state.defaults}</MessageBarBody></MessageBar>
        )}
        {status.data && <Unavailability status={status.data} />}
        <SaveBar schedule={schedule} />
        <WeekSection content={draft.now} change={schedule.change} away={status.data?.temporaryUnavailability ?? null} />
        <Exceptions content={draft.now} change={schedule.change} />
        {status.data && <AskCalendar timeZone={status.data.timeZone} unsaved={schedule.dirty} />}
        <TargetsSection />
        <YearSection draft={documentOf(draft.now)} />
        <ConflictDialog schedule={schedule} />
      </SettingsPage>
    </div>
  );
}
