import { Select, Tab, TabList } from '@fluentui/react-components';
import { Suspense } from 'react';
import { navigate } from '../../routing/location';
import type { Params } from '../../routing/matchPath';
import { useMe } from '../../workspace/useWorkspace';
import { shellTexts } from '../texts';
import styles from './SettingsScreen.module.css';
import { settingsTabs } from './tabs';

const show = (path: string) => navigate(`settings/${path}`);

/** All tabs are in sight: in as many rows as they need, or as one choice where there is little room. */
export default function SettingsScreen({ params }: { params: Params }) {
  const me = useMe();
  const tabs = settingsTabs.filter(({ allowed }) => allowed?.(me) ?? true);
  const chosen = tabs.find(({ path }) => path === params['tab']) ?? tabs[0];
  if (!chosen) return null;
  const { path, label, show: Show } = chosen;
  return (
    <div className={styles.screen}>
      <h1 className={styles.title}>{shellTexts.settings}</h1>
      <div className={styles.tabs}>
        <TabList className={styles.list} selectedValue={path} onTabSelect={(_, { value }) => show(String(value))}>
          {tabs.map(tab => <Tab key={tab.path} value={tab.path} id={`tab-${tab.path}`}>{tab.label}</Tab>)}
        </TabList>
      </div>
      <Select className={styles.choice} aria-label={shellTexts.settings} value={path} onChange={(_, { value }) => show(value)}>
        {tabs.map(tab => <option key={tab.path} value={tab.path}>{tab.label}</option>)}
      </Select>
      <section role="tabpanel" aria-label={label} className={styles.body} tabIndex={-1}>
        <Suspense>
          <Show />
        </Suspense>
      </section>
    </div>
  );
}
