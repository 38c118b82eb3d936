import { usePath, Link } from '../routing/Link';
import { homeOf, screens } from '../screens/table';
import { t } from '../texts';
import styles from './Navigation.module.css';
import { useMe } from './useWorkspace';

export function Navigation() {
  const me = useMe();
  const path = usePath();
  return (
    <nav className={styles.nav} aria-label={t.nav.label}>
      {screens.filter(({ allowed }) => allowed?.(me) ?? true).map(screen => {
        const home = homeOf(screen);
        const here = path.split('/')[0] === home;
        return (
          <Link key={home} to={home} className={styles.item} aria-current={here ? 'page' : undefined} title={screen.label}>
            <span aria-hidden className={styles.icon}>{screen.icon}</span>
            {screen.short}
          </Link>
        );
      })}
    </nav>
  );
}
