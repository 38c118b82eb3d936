import { hooks } from '../webChat';
import { createContext, useContext, useEffect, useRef } from 'react';
import type { DraftPreview } from '../connection/DraftPreview';

/** There only while an agent sees what is being written. */
export const PreviewContext = createContext<DraftPreview | undefined>(undefined);

/** Shows what is written from now on; what stood in the box before the person was told does not go out by itself. */
export function usePreview(): boolean {
  const preview = useContext(PreviewContext);
  const [text] = hooks.useSendBoxValue();
  const before = useRef(text);
  useEffect(() => {
    if (text !== before.current) preview?.write(text);
    before.current = text;
  }, [text, preview]);
  return preview !== undefined;
}
