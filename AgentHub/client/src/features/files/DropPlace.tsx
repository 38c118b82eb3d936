import { type DragEvent, type ReactNode, useEffect, useState } from 'react';
import styles from './Files.module.css';
import { fileTexts } from './texts';
import { useFiles } from './useFiles';

/** Takes files that are dropped anywhere on what is in it. */
export function DropPlace({ conversationId, mine, children }: { conversationId: string; mine: boolean; children: ReactNode }) {
  const { add } = useFiles(conversationId, mine);
  const [over, setOver] = useState(false);
  useKeptPage();
  const drag = (event: DragEvent) => {
    if (!mine || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(event.type === 'dragover');
    if (event.type === 'drop') add(event.dataTransfer.files);
  };
  const leave = (event: DragEvent) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the button beside the text area does the same by keyboard
    <div className={styles.dropPlace} onDragOver={drag} onDrop={drag} onDragLeave={leave}>
      {children}
      {over && <p className={styles.drop}>{fileTexts.drop}</p>}
    </div>
  );
}

/** A file that misses would replace the page by itself. */
function useKeptPage() {
  useEffect(() => {
    const keep = (event: globalThis.DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    window.addEventListener('dragover', keep);
    window.addEventListener('drop', keep);
    return () => {
      window.removeEventListener('dragover', keep);
      window.removeEventListener('drop', keep);
    };
  }, []);
}
