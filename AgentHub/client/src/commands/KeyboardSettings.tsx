import { Button, Switch } from '@fluentui/react-components';
import { Trouble } from '../components/Trouble';
import { usePreferences } from '../preferences/usePreferences';
import styles from '../screens/settings/Settings.module.css';
import { t } from '../texts';
import { KeyChanger } from './KeyChanger';
import { KeyTable } from './KeyTable';

export default function KeyboardSettings() {
  const { preferences: { singleKeys, keys }, change, error } = usePreferences();
  return (
    <div className={styles.group}>
      <Trouble error={error} />
      <div className={styles.setting}>
        <Switch label={t.settings.singleKeys} checked={singleKeys} onChange={(_, { checked }) => change({ singleKeys: checked })} />
      </div>
      <KeyTable more={KeyChanger} />
      <Button disabledFocusable={Object.keys(keys).length === 0} onClick={() => change({ keys: {} })}>{t.commands.usual}</Button>
    </div>
  );
}
