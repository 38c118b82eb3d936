import { Button, MessageBar, MessageBarActions, MessageBarBody, Switch } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { Trouble } from '../components/Trouble';
import { usePreferences } from '../preferences/usePreferences';
import styles from '../screens/settings/Settings.module.css';
import { t } from '../texts';
import { askForDesktop, desktopState, showDesktop } from './desktop';
import { ring } from './ring';
import { tryTab } from './tab';

export default function NotificationSettings() {
  const { preferences: { sound, desktop, count }, change, error } = usePreferences();
  const [permission, setPermission] = useState(desktopState);
  const allow = async () => {
    const granted = await askForDesktop();
    setPermission(granted);
    return granted === 'granted';
  };
  const switchDesktop = async (on: boolean) => change({ desktop: on && (await allow()) });
  const tryDesktop = async () => {
    if (await allow()) showDesktop(t.settings.testTitle, t.settings.testBody);
  };
  return (
    <div className={styles.group}>
      <p className={styles.hint}>{t.settings.notificationsHint}</p>
      <Trouble error={error} />
      <Way label={t.settings.sound} on={sound} turn={on => change({ sound: on })} attempt={ring} />
      <Way label={t.settings.desktop} on={desktop} turn={on => void switchDesktop(on)} attempt={() => void tryDesktop()} missing={permission === 'missing'} />
      {desktop && permission === 'default' && (
        <Note action={<Button onClick={() => void allow()}>{t.settings.desktopAllow}</Button>}>{t.settings.desktopNotYet}</Note>
      )}
      {permission === 'denied' && <Note>{t.settings.desktopDenied}</Note>}
      {permission === 'missing' && <Note>{t.settings.desktopMissing}</Note>}
      <Way label={t.settings.count} on={count} turn={on => change({ count: on })} attempt={tryTab} />
    </div>
  );
}

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
    <div className={styles.setting}>
      <Switch label={label} checked={on} disabled={missing} onChange={(_, { checked }) => turn(checked)} />
      <Button disabled={missing} aria-label={t.settings.testOf(label)} onClick={attempt}>{t.settings.test}</Button>
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
