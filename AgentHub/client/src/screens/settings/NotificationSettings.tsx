import { Button, MessageBar, MessageBarBody, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import { usePreferences } from '../../components/usePreferences';
import { askForDesktop, desktopState, ring, showDesktop } from '../../shell/alerts';
import { t } from '../../texts';
import styles from './Settings.module.css';

export default function NotificationSettings() {
  const [{ sound, desktop }, change] = usePreferences();
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
      <div className={styles.setting}>
        <Switch label={t.settings.sound} checked={sound} onChange={(_, { checked }) => change({ sound: checked })} />
        <Button onClick={ring}>{t.settings.test}<span className="visually-hidden">: {t.settings.sound}</span></Button>
      </div>
      <div className={styles.setting}>
        <Switch label={t.settings.desktop} checked={desktop && permission === 'granted'} disabled={permission === 'missing'}
          onChange={(_, { checked }) => void switchDesktop(checked)} />
        <Button disabled={permission === 'missing'} onClick={() => void tryDesktop()}>
          {t.settings.test}<span className="visually-hidden">: {t.settings.desktop}</span>
        </Button>
      </div>
      {permission === 'denied' && <Note>{t.settings.desktopDenied}</Note>}
      {permission === 'missing' && <Note>{t.settings.desktopMissing}</Note>}
    </div>
  );
}

function Note({ children }: { children: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}
