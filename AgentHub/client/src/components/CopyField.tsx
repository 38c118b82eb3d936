import { Button, Input } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { copyText } from '../browser/able';
import { texts } from '../texts';
import styles from './CopyField.module.css';

/** Something to take along, whole: a link or a secret. */
export function CopyField({ label, value, autoFocus = false }: { label: string; value: string; autoFocus?: boolean }) {
  return (
    <div className={styles.line}>
      <Input className={styles.value} readOnly aria-label={label} value={value} onFocus={event => event.target.select()} />
      <CopyButton value={value} autoFocus={autoFocus} primary />
    </div>
  );
}

export function CopyButton({ value, autoFocus = false, primary = false }: { value: string; autoFocus?: boolean; primary?: boolean }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    setCopied(await copyText(value));
  };
  return (
    <Button
      appearance={primary ? 'primary' : 'secondary'}
      autoFocus={autoFocus}
      icon={copied ? <CheckmarkRegular /> : <CopyRegular />}
      onClick={() => void copy()}>
      <span role="status">{copied ? texts.copied : texts.copy}</span>
    </Button>
  );
}
