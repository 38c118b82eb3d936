import { Button, Switch } from '@fluentui/react-components';
import settings from '../../components/Settings.module.css';
import { SettingsPage } from '../../components/SettingsPage';
import { Trouble } from '../../components/Trouble';
import { usePreferences } from '../../preferences/usePreferences';
import { KeyChanger } from './KeyChanger';
import { KeyTable } from './KeyTable';
import { keyboardTexts } from './texts';

export default function KeyboardSettings() {
  const { preferences: { singleKeys, keys }, change, error } = usePreferences();
  return (
    <SettingsPage width={640}>
      <Trouble error={error} />
      <div className={settings.setting}>
        <Switch label={keyboardTexts.singleKeys} checked={singleKeys} onChange={(_, { checked }) => change({ singleKeys: checked })} />
      </div>
      <KeyTable more={KeyChanger} />
      <Button disabledFocusable={Object.keys(keys).length === 0} onClick={() => change({ keys: {} })}>{keyboardTexts.usual}</Button>
    </SettingsPage>
  );
}
