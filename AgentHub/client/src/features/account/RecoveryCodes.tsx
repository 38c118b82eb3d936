import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { CopyButton } from '../../components/CopyField';
import { Done } from '../../components/Done';
import { saveFile } from '../../components/saveFile';
import settings from '../../components/Settings.module.css';
import styles from './Account.module.css';
import { accountTexts } from './texts';

/** Shown once: the server keeps only their hashes. */
export function RecoveryCodes({ codes, done }: { codes: readonly string[]; done: () => void }) {
  const text = codes.join('\n');
  return (
    <div className={settings.form}>
      <Done>{accountTexts.twoStep.isOn}</Done>
      <MessageBar intent="warning" layout="multiline"><MessageBarBody>{accountTexts.twoStep.keep}</MessageBarBody></MessageBar>
      <ul className={styles.codes} aria-label={accountTexts.twoStep.codes}>
        {codes.map(code => <li key={code}>{code}</li>)}
      </ul>
      <div className={styles.buttons}>
        <CopyButton value={text} />
        <Button onClick={() => saveFile(accountTexts.twoStep.file, 'text/plain', text)}>{accountTexts.twoStep.download}</Button>
        <Button appearance="primary" autoFocus onClick={done}>{accountTexts.twoStep.kept}</Button>
      </div>
    </div>
  );
}
