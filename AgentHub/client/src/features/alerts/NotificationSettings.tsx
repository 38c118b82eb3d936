import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import settings from '../../components/Settings.module.css';
import { SettingsPage } from '../../components/SettingsPage';
import { Trouble } from '../../components/Trouble';
import { usePreferences } from '../../preferences/usePreferences';
import { AwaySection } from './AwaySection';
import { askForDesktop, desktopState, showDesktop } from './desktop';
import { ring } from './ring';
import { tryTab } from './tab';
import { alertTexts } from './texts';
import { Note, Way } from './Way';

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
      <AwaySection />
    </SettingsPage>
  );
}
