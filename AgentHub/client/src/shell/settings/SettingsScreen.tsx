import { Tab, TabList } from '@fluentui/react-components';
import { Suspense, useEffect } from 'react';
import { navigate } from '../../routing/location';
import type { Params } from '../../routing/matchPath';
import { useMe } from '../../workspace/useWorkspace';
import { shellTexts } from '../texts';
import styles from './SettingsScreen.module.css';
import { settingsTabs } from './tabs';

export default function SettingsScreen({ params }: { params: Params }) {
  const me = useMe();
  const tabs = settingsTabs.filter(({ allowed }) => allowed?.(me) ?? true);
  const chosen = tabs.find(({ path }) => path === params['tab']) ?? tabs[0];
  const id = chosen && `tab-${chosen.path}`;
  useEffect(() => {
    if (id) document.getElementById(id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [id]);
  if (!chosen) return null;
  const { path, label, show: Show } = chosen;
  return (
    <div className={styles.screen}>
      <h1 className={styles.title}>{shellTexts.settings}</h1>
      <div className={styles.tabs}>
        <TabList selectedValue={path} onTabSelect={(_, { value }) => navigate(`settings/${String(value)}`)}>
          {tabs.map(tab => <Tab key={tab.path} value={tab.path} id={`tab-${tab.path}`}>{tab.label}</Tab>)}
        </TabList>
      </div>
      <section role="tabpanel" aria-label={label} className={styles.body}>
        <Suspense>
          <Show />
        </Suspense>
      </section>
    </div>
  );
}
