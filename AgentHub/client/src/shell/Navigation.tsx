import { Badge } from '@fluentui/react-components';
import { usePath, Link } from '../routing/Link';
import { useMe } from '../workspace/useWorkspace';
import styles from './Navigation.module.css';
import { homeOf, type Screen, screens } from './screens';
import { shellTexts } from './texts';
import { useAttention } from './useAttention';

export function Navigation() {
  const me = useMe();
  const attention = useAttention();
  return (
    <nav className={styles.nav} aria-label={shellTexts.nav.label}>
      {screens.filter(({ allowed }) => allowed?.(me) ?? true).map(screen => (
        <Item key={homeOf(screen)} screen={screen} attention={attention[homeOf(screen)]} />
      ))}
    </nav>
  );
}

function Item({ screen, attention }: { screen: Screen; attention: { count: number; words: string } | undefined }) {
  const home = homeOf(screen);
  const here = usePath().split('/')[0] === home;
  return (
    <Link to={home} className={styles.item} aria-current={here ? 'page' : undefined} title={screen.label}>
      <span aria-hidden className={styles.icon}>{screen.icon}</span>
      {attention && (
        <span className={styles.count}>
          <Badge size="small" color="danger" role="img" aria-label={attention.words}>
            {attention.count > 99 ? '99+' : attention.count}
          </Badge>
        </span>
      )}
      {screen.short}
    </Link>
  );
}
