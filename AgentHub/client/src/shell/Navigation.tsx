import { usePath, Link } from '../routing/Link';
import { useMe } from '../workspace/useWorkspace';
import styles from './Navigation.module.css';
import { homeOf, screens } from './screens';
import { shellTexts } from './texts';

export function Navigation() {
  const me = useMe();
  const path = usePath();
  return (
    <nav className={styles.nav} aria-label={shellTexts.nav.label}>
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
