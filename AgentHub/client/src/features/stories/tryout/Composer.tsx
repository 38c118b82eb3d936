import { Button, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { tryOutTexts } from './texts';
import styles from './TryOut.module.css';
import type { TryOutState } from './useTryOut';

/** What the person can do next: say something, click a button, arrive. While an agent has control, the agent speaks here too. */
export function Composer({ tryOut: { answer, happen } }: { tryOut: TryOutState }) {
  const holder = answer.data?.holder ?? null;
  const buttons = answer.data?.turns.at(-1)?.buttons ?? [];
  return (
    <>
      {buttons.length > 0 && (
        <div className={styles.tools} role="group" aria-label={tryOutTexts.buttons}>
          {[...new Set(buttons)].map(title => (
            <Button key={title} size="small" shape="circular" onClick={() => happen({ click: title })}>{title}</Button>
          ))}
        </div>
      )}
      <Say label={tryOutTexts.say} appearance="primary" say={text => happen({ user: text })} />
      {holder !== null && <Say label={tryOutTexts.agentSays} say={text => happen({ agent: holder, says: text })} />}
      <div className={styles.tools}>
        <Button size="small" onClick={() => happen({ arrives: true })}>{tryOutTexts.arrives}</Button>
        {holder === null
          ? <Button size="small" onClick={() => happen({ agent: tryOutTexts.agent, does: 'take control' })}>{tryOutTexts.take}</Button>
          : <Button size="small" onClick={() => happen({ agent: holder, does: 'release control' })}>{tryOutTexts.release}</Button>}
      </div>
    </>
  );
}

function Say({ label, appearance, say }: { label: string; appearance?: 'primary'; say: (text: string) => void }) {
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    say(text.trim());
    setText('');
  };
  return (
    <form className={styles.composer} onSubmit={submit}>
      <Input
        className={styles.say ?? ''}
        aria-label={label}
        placeholder={label}
        maxLength={2000}
        value={text}
        onChange={(_, { value }) => setText(value)}
      />
      <Button type="submit" {...(appearance && { appearance })} disabledFocusable={text.trim() === ''}>{tryOutTexts.send}</Button>
    </form>
  );
}
