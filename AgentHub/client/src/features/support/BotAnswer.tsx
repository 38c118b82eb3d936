import settings from '../../components/Settings.module.css';
import styles from './Support.module.css';
import { supportTexts } from './texts';
import type { SimulatedTurn, WhatHappens } from './types';

/** What the person would read, and how the bot came to it. */
export function BotAnswer({ turns, requests }: WhatHappens) {
  return (
    <ol className={styles.turns}>
      {numbered(turns).map(({ key, value }) => <Turn key={key} turn={value} />)}
      {numbered(requests).map(({ key, value }) => <li key={`request ${key}`}><strong>{supportTexts.ask.request(value)}</strong></li>)}
    </ol>
  );
}

function Turn({ turn: { said, lines, buttons, trace } }: { turn: SimulatedTurn }) {
  return (
    <li>
      <p><strong>{said === null ? supportTexts.ask.arrives : `${supportTexts.ask.person}:`}</strong> {said}</p>
      {lines.length === 0 && <p className={settings.hint}>{supportTexts.ask.silent}</p>}
      {numbered(lines).map(({ key, value }) => <p key={key}><strong>{supportTexts.ask.bot}:</strong> {value}</p>)}
      {buttons.length > 0 && <p className={settings.hint}>[{buttons.join('] [')}]</p>}
      <details>
        <summary>{supportTexts.ask.why}</summary>
        <ul className={styles.surprises}>
          {numbered(trace).map(({ key, value }) => <li key={key}>{value.text}</li>)}
        </ul>
      </details>
    </li>
  );
}

/** An answer is drawn once and never reordered, so places are names enough. */
function numbered<T>(values: readonly T[]): { key: number; value: T }[] {
  return values.map((value, key) => ({ key, value }));
}
