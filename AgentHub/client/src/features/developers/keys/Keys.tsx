import { Button, Spinner } from '@fluentui/react-components';
import { KeyRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyView } from '../../../api/wire';
import { FormDialog } from '../../../components/FormDialog';
import settings from '../../../components/Settings.module.css';
import { Table } from '../../../components/Table';
import { Trouble } from '../../../components/Trouble';
import { texts } from '../../../texts';
import { fullTime, shortTime } from '../../../texts/times';
import styles from '../Developers.module.css';
import { developerTexts } from '../texts';
import { useChange } from '../useChange';
import { keys } from './api';
import { KeyDialog } from './KeyDialog';
import { keyTexts } from './texts';

export function Keys() {
  const { data, error, refetch } = useQuery({ queryKey: ['programs', 'keys'], queryFn: keys.list });
  const [isMaking, setMaking] = useState(false);
  const [ending, setEnding] = useState<KeyView | null>(null);
  return (
    <section className={settings.section} aria-labelledby="keys">
      <h2 id="keys">{keyTexts.title}</h2>
      <div className={styles.top}>
        <p className={settings.hint}>
          {keyTexts.intro} <a href="/openapi/v1.json">{developerTexts.document}</a>
        </p>
        <Button icon={<KeyRegular />} onClick={() => setMaking(true)}>{keyTexts.add}</Button>
      </div>
      {error && <Trouble error={error} again={() => void refetch()} />}
      {!data && !error && <Spinner label={texts.loading} />}
      {data?.length === 0 && <p className={settings.hint}>{keyTexts.empty}</p>}
      {data && data.length > 0 && <KeyTable keys={data} end={setEnding} />}
      {isMaking && <KeyDialog close={() => setMaking(false)} />}
      {ending && <Revoke of={ending} close={() => setEnding(null)} />}
    </section>
  );
}

function KeyTable({ keys: all, end }: { keys: readonly KeyView[]; end: (key: KeyView) => void }) {
  return (
    <Table className={styles.rows}>
      <thead>
        <tr>
          <th scope="col">{keyTexts.key}</th>
          <th scope="col">{keyTexts.scope}</th>
          <th scope="col">{keyTexts.used}</th>
          <th scope="col"><span className="visually-hidden">{keyTexts.actions}</span></th>
        </tr>
      </thead>
      <tbody>
        {all.map(key => (
          <tr key={key.id}>
            <th scope="row">
              <span className={styles.name} dir="auto">{key.name}</span>
              <span className={styles.quiet}>
                {keyTexts.ending(key.ending)} · {keyTexts.madeBy(key.madeBy.name, shortTime(key.createdAt))}
                {key.expiresAt && ` · ${endWords(key.expiresAt)}`}
              </span>
            </th>
            <td>{keyTexts.scopes[key.scope]}</td>
            <td>{key.usedAt ? <time dateTime={key.usedAt}>{fullTime(key.usedAt)}</time> : keyTexts.never}</td>
            <td>
              <Button size="small" aria-label={keyTexts.revokeOf(key.name)} onClick={() => end(key)}>{keyTexts.revoke}</Button>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function endWords(expiresAt: string): string {
  return (Date.parse(expiresAt) <= Date.now() ? keyTexts.over : keyTexts.until)(fullTime(expiresAt));
}

function Revoke({ of: { id, name }, close }: { of: KeyView; close: () => void }) {
  const revoke = useChange(keys.revoke);
  return (
    <FormDialog
      title={keyTexts.revokeTitle(name)}
      action={keyTexts.revoke}
      isDanger
      mustWait={revoke.isPending}
      submit={() => revoke.mutate(id, { onSuccess: close })}
      close={close}>
      <p className={settings.hint}>{keyTexts.revokeWords}</p>
      <Trouble error={revoke.error} />
    </FormDialog>
  );
}
