import { Badge, Button, Spinner } from '@fluentui/react-components';
import { SignOutRegular } from '@fluentui/react-icons';
import settings from '../../components/Settings.module.css';
import { Trouble } from '../../components/Trouble';
import { useNow } from '../../components/useNow';
import { texts } from '../../texts';
import { fullTime, spanWords } from '../../texts/times';
import styles from './Account.module.css';
import { account } from './api';
import { browserName } from './browserName';
import { accountTexts } from './texts';
import type { OpenSignIn } from './types';
import { useAccountChange, useSignIns } from './useAccount';

/** Where the account is signed in, each with its end. */
export function SignInsSection() {
  const { data, error, refetch } = useSignIns();
  const end = useAccountChange(account.endSignIn, 'sign-ins');
  const leave = useAccountChange(account.signOutEverywhere, 'session');
  return (
    <section className={settings.section} aria-labelledby="account-sign-ins">
      <h2 id="account-sign-ins">{accountTexts.signIns.title}</h2>
      <p className={settings.hint}>{accountTexts.signIns.hint}</p>
      <Trouble error={end.error ?? leave.error} />
      {error && <Trouble error={error} again={() => void refetch()} />}
      {!data && !error && <Spinner label={texts.loading} />}
      {data && (
        <ul className={styles.signIns}>
          {data.map(one => <Row key={one.id} signIn={one} end={() => end.mutate(one.id)} />)}
        </ul>
      )}
      <Button icon={<SignOutRegular />} disabledFocusable={leave.isPending} onClick={() => leave.mutate()}>
        {accountTexts.signIns.everywhere}
      </Button>
    </section>
  );
}

function Row({ signIn: { browser, way, at, seenAt, isThis }, end }: { signIn: OpenSignIn; end: () => void }) {
  const now = useNow();
  const known = browserName(browser);
  const name = known ? accountTexts.signIns.browser(known) : accountTexts.signIns.unknown;
  return (
    <li>
      <span className={styles.browser}>
        <strong>{name}</strong> {isThis && <Badge color="brand">{accountTexts.signIns.this}</Badge>}
        <span className={styles.when}>
          {accountTexts.signIns.since(fullTime(at), accountTexts.signIns.ways[way])}
          {isThis ? '' : ` · ${accountTexts.signIns.seen(spanWords(now - Date.parse(seenAt)))}`}
        </span>
      </span>
      {!isThis && (
        <Button size="small" aria-label={accountTexts.signIns.endOf(name)} onClick={end}>
          {accountTexts.signIns.end}
        </Button>
      )}
    </li>
  );
}
