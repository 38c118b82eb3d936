import type { ComponentType } from 'react';
import { usePreferences } from '../preferences/usePreferences';
import { t } from '../texts';
import { type Binding, bindings, keysFor } from './bindings';
import styles from './Commands.module.css';
import { keysShown } from './keys';

/** Every command that can be on a key, with the one that it has; `more` stands beside it. */
export function KeyTable({ more: More }: { more?: ComponentType<{ binding: Binding }> }) {
  const { preferences: { keys: chosen } } = usePreferences();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t.commands.keyboard}</caption>
      <tbody>
        {bindings.map(binding => (
          <tr key={binding.id}>
            <th scope="row">{binding.label}</th>
            <td><KeyCaps keys={keysFor(binding, chosen)} /></td>
            {More && <td className={styles.more}><More binding={binding} /></td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);

export function KeyCaps({ keys }: { keys: string }) {
  if (keys === '') return <span className={styles.off}>{t.commands.off}</span>;
  return (
    <span className={styles.caps}>
      {keysShown(keys, mac).map(key => <kbd key={key}>{key}</kbd>)}
    </span>
  );
}
