import { Spinner } from '@fluentui/react-components';
import { Suspense, useEffect } from 'react';
import { Announcer } from '../alerts/Announcer';
import { EmptyState } from '../components/EmptyState';
import { ScreenBoundary } from '../components/ScreenBoundary';
import { matchPath } from '../models/routing';
import { worksLive } from '../models/takeControl';
import { DockPanel } from '../panel/DockPanel';
import { usePath } from '../routing/Link';
import { navigate } from '../routing/location';
import { homeOf, screens } from '../screens/table';
import { t } from '../texts';
import { GlobalCommands } from './GlobalCommands';
import { Navigation } from './Navigation';
import styles from './Shell.module.css';
import { TopBar } from './TopBar';
import { TopNotices } from './TopNotices';
import { useDock, useMe } from './useWorkspace';
import { QuestionCircleRegular } from '@fluentui/react-icons';

/** What stays in place while screens change: header, navigation, and the live conversations at the right. */
export function Shell() {
  const me = useMe();
  const { open, shown } = useDock();
  const hasPanel = worksLive(me) || open.length > 0;
  return (
    <div className={`${styles.shell} ${hasPanel && shown ? styles.withPanel : ''}`}>
      <a className={styles.skip} href="#main">{t.skipToContent}</a>
      <TopBar hasPanel={hasPanel} />
      <TopNotices />
      <Navigation />
      <main id="main" className={styles.main} tabIndex={-1}>
        <CurrentScreen />
      </main>
      {hasPanel && shown && <ScreenBoundary><DockPanel /></ScreenBoundary>}
      <GlobalCommands hasPanel={hasPanel} />
      <Announcer />
    </div>
  );
}

function CurrentScreen() {
  const me = useMe();
  const path = usePath();
  useEffect(() => {
    if (path === '') navigate('requests', 'replace');
  }, [path]);
  for (const screen of screens) {
    const params = matchPath(screen.path, path);
    if (!params || screen.allowed?.(me) === false) continue;
    return (
      <ScreenBoundary key={homeOf(screen)}>
        <Suspense fallback={<Spinner className={styles.loading} label={t.loading} />}>
          <screen.show params={params} />
        </Suspense>
      </ScreenBoundary>
    );
  }
  return path === '' ? null : <EmptyState icon={<QuestionCircleRegular />} title={t.notFound} />;
}
