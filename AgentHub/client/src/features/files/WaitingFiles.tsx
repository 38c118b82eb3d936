import { Button, ProgressBar } from '@fluentui/react-components';
import { ArrowClockwiseRegular, DismissRegular, DocumentRegular } from '@fluentui/react-icons';
import { useCallback } from 'react';
import type { FilesToSend, FileToSend } from '../../workspace/FilesToSend';
import styles from './Files.module.css';
import { sizeWords } from './sizes';
import { fileTexts } from './texts';
import type { Files } from './useFiles';

/** What will go with the next line, how far it is, and what cannot go. */
export function WaitingFiles({ waiting, view: { files, refused }, limits }: Files) {
  const ready = files.filter(({ state }) => state === 'ready').length;
  return (
    <>
      {files.length > 0 && (
        <ul className={styles.files} aria-label={fileTexts.list}>
          {files.map(each => <Waiting key={each.key} one={each} waiting={waiting} />)}
        </ul>
      )}
      {limits && (
        <div role="alert" className={styles.refused}>
          {refused.tooLarge.length > 0 && <p>{fileTexts.tooLarge(refused.tooLarge.join(', '), sizeWords(limits.mostBytes))}</p>}
          {refused.tooMany.length > 0 && <p>{fileTexts.tooMany(refused.tooMany.join(', '), limits.mostFiles)}</p>}
        </div>
      )}
      <p role="status" className="visually-hidden">{files.length > 0 && ready === files.length && fileTexts.ready(ready)}</p>
    </>
  );
}

function Waiting({ one: { key, file, state, progress, why }, waiting }: { one: FileToSend; waiting: FilesToSend }) {
  const remove = state === 'uploading' ? fileTexts.cancel(file.name) : fileTexts.remove(file.name);
  return (
    <li className={styles.file}>
      <Preview file={file} />
      <span className={styles.name}>
        <span dir="auto" title={file.name}>
          {file.name}
        </span>
        <span className={styles.size}>{sizeWords(file.size)}</span>
        {state === 'uploading' && <ProgressBar value={progress} aria-label={fileTexts.uploading(file.name)} />}
        {state === 'failed' && (
          <span role="alert" className={styles.failed}>
            {fileTexts.failed} {why}
          </span>
        )}
      </span>
      {state === 'failed' && (
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowClockwiseRegular />}
          aria-label={`${fileTexts.retry}: ${file.name}`}
          title={fileTexts.retry}
          onClick={() => waiting.retry(key)}
        />
      )}
      <Button
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label={remove}
        title={remove}
        onClick={() => waiting.remove(key)}
      />
    </li>
  );
}

function Preview({ file }: { file: File }) {
  const show = useCallback((image: HTMLImageElement) => {
    image.src = URL.createObjectURL(file);
    return () => URL.revokeObjectURL(image.src);
  }, [file]);
  return file.type.startsWith('image/') ? (
    <img ref={show} className={styles.preview} alt="" />
  ) : (
    <DocumentRegular className={styles.preview} aria-hidden />
  );
}
