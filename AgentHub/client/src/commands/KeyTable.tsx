import { t } from '../texts';
import styles from './Commands.module.css';
import { keysShown } from './keys';

const sheet: readonly (readonly [keys: string, label: string])[] = [
  ['J', t.commands.next],
  ['K', t.commands.previous],
  ['/', t.commands.find],
  ['T', t.commands.take],
  ['R', t.commands.release],
  ['W', t.commands.write],
  ['P', t.commands.togglePanel],
  ['Alt+1…9', t.commands.nth],
  ['Mod+K', t.commands.palette],
  ['?', t.commands.help],
];

export function KeyTable() {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t.commands.keyboard}</caption>
      <tbody>
        {sheet.map(([keys, label]) => (
          <tr key={keys}>
            <th scope="row">{label}</th>
            <td><KeyCaps keys={keys} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);

export function KeyCaps({ keys }: { keys: string }) {
  return (
    <span className={styles.caps}>
      {keysShown(keys, mac).map(key => <kbd key={key}>{key}</kbd>)}
    </span>
  );
}
