import { sizeText } from '../models/files';
import type { Words } from '../words';
import { useFiles, type WaitingFile } from './useFiles';

/** What will be sent with the next message, and what cannot be. */
export function WaitingFiles({ words }: { readonly words: Words }) {
  const { most, waiting, tooLarge, remove } = useFiles();
  return (
    <>
      {waiting.length > 0 && (
        <ul className="waiting-files" aria-label={words.waitingFiles}>
          {waiting.map((file, index) => (
            // Two files may have the same name.
            <Waiting key={`${index} ${nameOf(file)}`} file={file} words={words} remove={() => remove(file)} />
          ))}
        </ul>
      )}
      <p role="alert" className="too-large">
        {tooLarge.length > 0 && words.tooLarge(tooLarge.map(({ name }) => name), sizeText(most, words.locale))}
      </p>
      <p role="status" className="visually-hidden">{waiting.length > 0 && words.filesWait(waiting.length)}</p>
    </>
  );
}

function Waiting({ file, words, remove }: { readonly file: WaitingFile; readonly words: Words; readonly remove: () => void }) {
  const name = nameOf(file);
  return (
    <li className="waiting-file">
      {file.thumbnailURL ? (
        <img src={file.thumbnailURL.href} alt="" />
      ) : (
        <span className="waiting-file-kind" aria-hidden="true">
          {kindOf(name)}
        </span>
      )}
      <span className="waiting-file-name" dir="auto">
        {name}
      </span>
      <span className="waiting-file-size">{sizeText(file.blob.size, words.locale)}</span>
      <button type="button" aria-label={words.removeFile(name)} title={words.removeFile(name)} onClick={remove}>
        <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
          <path d="M6 6l12 12M18 6L6 18" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
        </svg>
      </button>
    </li>
  );
}

function nameOf({ blob }: WaitingFile): string {
  return blob instanceof File ? blob.name : '';
}

/** pdf, docx: what the name ends with, if that is short enough to say something. */
function kindOf(name: string): string {
  return /\.(?<kind>[a-z0-9]{1,5})$/i.exec(name)?.groups?.['kind'] ?? '';
}
