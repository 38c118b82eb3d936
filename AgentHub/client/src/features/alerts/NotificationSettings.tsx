import { Button, MessageBar, MessageBarActions, MessageBarBody, Switch } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import settings from '../../components/Settings.module.css';
import { SettingsPage } from '../../components/SettingsPage';
import { Trouble } from '../../components/Trouble';
import { usePreferences } from '../../preferences/usePreferences';
import { askForDesktop, desktopState, showDesktop } from './desktop';
import { ring } from './ring';
import { tryTab } from './tab';
import { alertTexts } from './texts';

export default function NotificationSettings() {
  const { preferences, change, error } = usePreferences();
  const { sound, desktop, count } = preferences;
  const [permission, setPermission] = useState(desktopState);
  const allow = async () => {
    const granted = await askForDesktop();
    setPermission(granted);
    return granted === 'granted';
  };
  const switchDesktop = async (on: boolean) => change({ desktop: on && (await allow()) });
  const tryDesktop = async () => {
    if (await allow()) showDesktop(alertTexts.testTitle, alertTexts.testBody);
  };
  return (
    <SettingsPage width={640}>
      <p className={settings.hint}>{alertTexts.hint}</p>
      <Trouble error={error} />
      <Way label={alertTexts.sound} on={sound} turn={on => change({ sound: on })} attempt={ring} />
      <Way
        label={alertTexts.desktop}
        on={desktop}
        turn={on => void switchDesktop(on)}
        attempt={() => void tryDesktop()}
        missing={permission === 'missing'}
      />
      {desktop && permission === 'default' && (
        <Note action={<Button onClick={() => void allow()}>{alertTexts.desktopAllow}</Button>}>{alertTexts.desktopNotYet}</Note>
      )}
      {permission === 'denied' && <Note>{alertTexts.desktopDenied}</Note>}
      {permission === 'missing' && <Note>{alertTexts.desktopMissing}</Note>}
      <Way label={alertTexts.count} on={count} turn={on => change({ count: on })} attempt={tryTab} />
      <section className={settings.section}>
        <h2>{alertTexts.mail}</h2>
        <p className={settings.hint}>{alertTexts.mailHint}</p>
        {mailWays.map(way => (
          <Switch key={way} label={alertTexts[way]} checked={preferences[way]} onChange={(_, { checked }) => change({ [way]: checked })} />
        ))}
      </section>
    </SettingsPage>
  );
}

const mailWays = ['mailNew', 'mailAssigned', 'mailAnswered'] as const;

interface WayProps {
  label: string;
  on: boolean;
  turn: (on: boolean) => void;
  attempt: () => void;
  /** This browser does not have it. */
  missing?: boolean;
}

function Way({ label, on, turn, attempt, missing = false }: WayProps) {
  return (
    <div className={settings.setting}>
      <Switch label={label} checked={on} disabled={missing} onChange={(_, { checked }) => turn(checked)} />
      <Button disabled={missing} aria-label={alertTexts.testOf(label)} onClick={attempt}>{alertTexts.test}</Button>
    </div>
  );
}

function Note({ children, action }: { children: string; action?: ReactNode }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
      {action && <MessageBarActions>{action}</MessageBarActions>}
    </MessageBar>
  );
}
