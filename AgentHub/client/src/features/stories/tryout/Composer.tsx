import { Button, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { tryOutTexts } from './texts';
import styles from './TryOut.module.css';
import type { TryOutState } from './useTryOut';

/** What the person can do next: say something, click a button, arrive. While an agent has control, the agent speaks here too. */
export function Composer({ tryOut: { answer, happen } }: { tryOut: TryOutState }) {
  const [text, setText] = useState('');
  const holder = answer.data?.holder ?? null;
  const buttons = answer.data?.turns.at(-1)?.buttons ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    happen({ user: text.trim() });
    setText('');
  };
  return (
    <>
      {buttons.length > 0 && (
        <div className={styles.tools} role="group" aria-label={tryOutTexts.buttons}>
          {[...new Set(buttons)].map(title => (
            <Button key={title} size="small" shape="circular" onClick={() => happen({ click: title })}>{title}</Button>
          ))}
        </div>
      )}
      <form className={styles.composer} onSubmit={submit}>
        <Input
          className={styles.say ?? ''}
          aria-label={tryOutTexts.say}
          placeholder={tryOutTexts.say}
          maxLength={2000}
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
        <Button type="submit" appearance="primary" disabledFocusable={text.trim() === ''}>{tryOutTexts.send}</Button>
      </form>
      {holder !== null && <AgentSays agent={holder} happen={happen} />}
      <div className={styles.tools}>
        <Button size="small" onClick={() => happen({ arrives: true })}>{tryOutTexts.arrives}</Button>
        {holder === null
          ? <Button size="small" onClick={() => happen({ agent: tryOutTexts.agent, does: 'take control' })}>{tryOutTexts.take}</Button>
          : <Button size="small" onClick={() => happen({ agent: holder, does: 'release control' })}>{tryOutTexts.release}</Button>}
      </div>
    </>
  );
}

function AgentSays({ agent, happen }: { agent: string; happen: TryOutState['happen'] }) {
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    happen({ agent, says: text.trim() });
    setText('');
  };
  return (
    <form className={styles.composer} onSubmit={submit}>
      <Input
        className={styles.say ?? ''}
        aria-label={tryOutTexts.agentSays}
        placeholder={tryOutTexts.agentSays}
        maxLength={2000}
        value={text}
        onChange={(_, { value }) => setText(value)}
      />
      <Button type="submit" disabledFocusable={text.trim() === ''}>{tryOutTexts.send}</Button>
    </form>
  );
}
