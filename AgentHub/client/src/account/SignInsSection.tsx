import { Badge, Button, Spinner } from '@fluentui/react-components';
import { SignOutRegular } from '@fluentui/react-icons';
import { Trouble } from '../components/Trouble';
import { useNow } from '../components/useNow';
import { t } from '../texts';
import { fullTime, spanWords } from '../texts/times';
import styles from './Account.module.css';
import { account } from './api';
import { browserName } from './browserName';
import { accountTexts as w } from './texts';
import { useAccountChange, useSignIns } from './useAccount';
import type { OpenSignIn } from './wire';

/** Where the account is signed in, each with its end. */
export function SignInsSection() {
  const { data, error, refetch } = useSignIns();
  const end = useAccountChange(account.endSignIn, 'sign-ins');
  const leave = useAccountChange(account.signOutEverywhere, 'session');
  return (
    <section className={styles.section} aria-labelledby="account-sign-ins">
      <h2 id="account-sign-ins">{w.signIns.title}</h2>
      <p className={styles.hint}>{w.signIns.hint}</p>
      <Trouble error={end.error ?? leave.error} />
      {error && <Trouble error={error} again={() => void refetch()} />}
      {!data && !error && <Spinner label={t.loading} />}
      {data && (
        <ul className={styles.signIns}>
          {data.map(one => <Row key={one.id} signIn={one} end={() => end.mutate(one.id)} />)}
        </ul>
      )}
      <Button icon={<SignOutRegular />} disabledFocusable={leave.isPending} onClick={() => leave.mutate()}>{w.signIns.everywhere}</Button>
    </section>
  );
}

function Row({ signIn: { browser, way, at, seenAt, isThis }, end }: { signIn: OpenSignIn; end: () => void }) {
  const now = useNow();
  const known = browserName(browser);
  const name = known ? w.signIns.browser(known) : w.signIns.unknown;
  return (
    <li>
      <span className={styles.browser}>
        <strong>{name}</strong> {isThis && <Badge color="brand">{w.signIns.this}</Badge>}
        <span className={styles.when}>
          {w.signIns.since(fullTime(at), w.signIns.ways[way])}{isThis ? '' : ` · ${w.signIns.seen(spanWords(now - Date.parse(seenAt)))}`}
        </span>
      </span>
      {!isThis && <Button size="small" aria-label={w.signIns.endOf(name)} onClick={end}>{w.signIns.end}</Button>}
    </li>
  );
}
