import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { CopyButton } from '../components/CopyField';
import { Done } from '../components/Done';
import { saveFile } from '../components/saveFile';
import styles from './Account.module.css';
import { accountTexts as w } from './texts';

/** Shown once: the server keeps only their hashes. */
export function RecoveryCodes({ codes, done }: { codes: readonly string[]; done: () => void }) {
  const text = codes.join('\n');
  return (
    <div className={styles.form}>
      <Done>{w.twoStep.isOn}</Done>
      <MessageBar intent="warning" layout="multiline"><MessageBarBody>{w.twoStep.keep}</MessageBarBody></MessageBar>
      <ul className={styles.codes} aria-label={w.twoStep.codes}>
        {codes.map(code => <li key={code}>{code}</li>)}
      </ul>
      <div className={styles.buttons}>
        <CopyButton value={text} />
        <Button onClick={() => saveFile(w.twoStep.file, 'text/plain', text)}>{w.twoStep.download}</Button>
        <Button appearance="primary" autoFocus onClick={done}>{w.twoStep.kept}</Button>
      </div>
    </div>
  );
}
