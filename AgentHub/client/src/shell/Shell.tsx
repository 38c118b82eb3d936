import { Spinner } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons';
import { Suspense, useEffect, useRef } from 'react';
import { EmptyState } from '../components/EmptyState';
import { ScreenBoundary } from '../components/ScreenBoundary';
import { useKeptFocus } from '../components/useKeptFocus';
import { Announcer } from '../features/alerts/Announcer';
import { DockPanel } from '../features/panel/DockPanel';
import { usePath } from '../routing/Link';
import { navigate } from '../routing/location';
import { matchPath } from '../routing/matchPath';
import { texts } from '../texts';
import { worksLive } from '../workspace/may';
import { useDock, useMe } from '../workspace/useWorkspace';
import { GlobalCommands } from './GlobalCommands';
import { Navigation } from './Navigation';
import { homeOf, screens } from './screens';
import styles from './Shell.module.css';
import { shellTexts } from './texts';
import { TopBar } from './TopBar';
import { TopNotices } from './TopNotices';

/** What stays in place while screens change: header, navigation, and the live conversations at the right. */
export function Shell() {
  const me = useMe();
  const { open, shown } = useDock();
  const hasPanel = worksLive(me) || open.length > 0;
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  return (
    <div className={`${styles.shell} ${hasPanel && shown ? styles.withPanel : ''}`}>
      <a className={styles.skip} href="#main">{shellTexts.skipToContent}</a>
      <TopBar hasPanel={hasPanel} />
      <TopNotices />
      <Navigation />
      <main ref={main} id="main" className={styles.main} tabIndex={-1}>
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
        <Suspense fallback={<Spinner className={styles.loading} label={texts.loading} />}>
          <screen.show params={params} />
        </Suspense>
      </ScreenBoundary>
    );
  }
  return path === '' ? null : <EmptyState icon={<QuestionCircleRegular />} title={shellTexts.notFound} />;
}
