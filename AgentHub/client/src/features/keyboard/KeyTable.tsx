import type { ComponentType } from 'react';
import { type Binding, bindings, keysFor } from '../../commands/bindings';
import { keysShown } from '../../commands/keys';
import { usePreferences } from '../../preferences/usePreferences';
import styles from './Keyboard.module.css';
import { keyboardTexts } from './texts';

/** Every command that can be on a key, with the one that it has; `more` stands beside it. */
export function KeyTable({ more: More }: { more?: ComponentType<{ binding: Binding }> }) {
  const { preferences: { keys: chosen } } = usePreferences();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{keyboardTexts.keyboard}</caption>
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
  if (keys === '') return <span className={styles.off}>{keyboardTexts.off}</span>;
  return (
    <span className={styles.caps}>
      {keysShown(keys, mac).map(key => <kbd key={key}>{key}</kbd>)}
    </span>
  );
}
