import { useEffect, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { Words } from '../words';
import { AttachButton } from './AttachButton';
import type { SendBoxMiddleware, SendBoxToolbarMiddleware } from './middleware';
import { FilesContext, useFilesInSendBox } from './useFiles';
import { usePreview } from './usePreview';
import { WaitingFiles } from './WaitingFiles';

/**
 * Web Chat's send box with the files above it that will go with the words. Its own only marks the paper clip, so that
 * nobody sees what they are about to send, or can take it back.
 */
export function sendBox(words: Words, mostBytes: number): SendBoxMiddleware {
  return () => (next) => {
    const Inner = next(undefined);
    return () => Inner && ((props) => (
      <SendBox words={words} mostBytes={mostBytes}>
        <Inner {...props} />
      </SendBox>
    ));
  };
}

/** The paper clip. */
export function toolbar(words: Words): SendBoxToolbarMiddleware {
  return () => () => () => ({ className }) => <AttachButton className={className} words={words} />;
}

interface Props {
  readonly words: Words;
  readonly mostBytes: number;
  readonly children: ReactNode;
}

function SendBox({ words, mostBytes, children }: Props) {
  const files = useFilesInSendBox(mostBytes);
  const dropping = useDrop(files.add);
  const isSeen = usePreview();
  // Text that is copied from an office program brings a picture of itself along.
  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    files.add(event.clipboardData.files);
  };
  // The Enter that ends a Japanese or Chinese word sends nothing. Safari says so only by this code, after the word has ended.
  const composed = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.nativeEvent.isComposing || event.keyCode === 229)) event.preventDefault();
  };
  return (
    <FilesContext.Provider value={files}>
      <div className="send-box" onPaste={paste} onKeyDownCapture={composed}>
        <p role="status" className="draft-seen">{isSeen && words.draftIsSeen}</p>
        <WaitingFiles words={words} />
        {children}
      </div>
      {dropping && <p className="drop-place">{words.dropFiles}</p>}
    </FilesContext.Provider>
  );
}

/** Anywhere on the page, or the browser would leave it to show the file. */
function useDrop(add: (files: FileList) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(event.type === 'dragover');
      if (event.type === 'drop') add(event.dataTransfer.files);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    window.addEventListener('dragover', drag);
    window.addEventListener('drop', drag);
    window.addEventListener('dragleave', leave);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('drop', drag);
      window.removeEventListener('dragleave', leave);
    };
  });
  return over;
}
