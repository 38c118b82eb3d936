import { Switch } from '@fluentui/react-components';
import { KeyTable } from '../../commands/KeyTable';
import { usePreferences } from '../../components/usePreferences';
import { t } from '../../texts';
import styles from './Settings.module.css';

export default function KeyboardSettings() {
  const [{ singleKeys }, change] = usePreferences();
  return (
    <div className={styles.group}>
      <div className={styles.setting}>
        <Switch label={t.settings.singleKeys} checked={singleKeys} onChange={(_, { checked }) => change({ singleKeys: checked })} />
      </div>
      <KeyTable />
    </div>
  );
}
