import { hooks } from '../webChat';
import { createContext, useContext, useEffect, useState } from 'react';
import { choose } from '../models/files';

export interface WaitingFile {
  readonly blob: File | Blob;
  /** The picture itself, if it is one: Web Chat would make a small copy and send that along, inside the message. */
  readonly thumbnailURL?: URL | undefined;
}

export interface Files {
  /** In bytes, for the files of a message together. */
  readonly most: number;
  readonly waiting: readonly WaitingFile[];
  /** Those of the last choice that are too large to go with it. */
  readonly tooLarge: readonly File[];
  readonly add: (more: Iterable<File>) => void;
  readonly remove: (file: WaitingFile) => void;
}

/** The files in the send box. Web Chat keeps them and sends them with the words; this keeps them within the host's limit. */
export function useFilesInSendBox(mostBytes: number): Files {
  const [waiting, setWaiting] = hooks.useSendBoxAttachments();
  const [text] = hooks.useSendBoxValue();
  const [tooLarge, setTooLarge] = useState<readonly File[]>([]);
  // The box is empty again: what was to go with the message is no news any more.
  const empty = text === '' && waiting.length === 0;
  useEffect(() => setTooLarge((files) => (empty ? [] : files)), [empty]);
  return {
    most: mostBytes,
    waiting,
    tooLarge,
    add(more) {
      const chosen = choose(waiting.map(({ blob }) => blob), [...more], mostBytes);
      setTooLarge(chosen.tooLarge);
      setWaiting([...waiting, ...chosen.fitting.map(withPreview)]);
    },
    remove(file) {
      setTooLarge([]);
      setWaiting(waiting.filter((other) => other !== file));
    },
  };
}

function withPreview(blob: File) {
  return blob.type.startsWith('image/') ? { blob, thumbnailURL: new URL(URL.createObjectURL(blob)) } : { blob };
}

export const FilesContext = createContext<Files | undefined>(undefined);

export function useFiles(): Files {
  return useContext(FilesContext)!;
}
