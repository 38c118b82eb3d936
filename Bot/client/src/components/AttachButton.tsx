import { hooks } from '../webChat';
import { useRef, type ChangeEvent } from 'react';
import { sizeText } from '../models/files';
import type { Words } from '../words';
import { useFiles } from './useFiles';

export function AttachButton({ words, className }: { readonly words: Words; readonly className: string | undefined }) {
  const files = useFiles();
  const focus = hooks.useFocus();
  const input = useRef<HTMLInputElement>(null);
  const label = words.attach(sizeText(files.most, words.locale));

  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    files.add([...currentTarget.files!]);
    // The same file may be chosen again after it was taken back.
    currentTarget.value = '';
    void focus('sendBox');
  };
  return (
    <div className={`attach ${className ?? ''}`}>
      <input ref={input} type="file" multiple hidden aria-label={label} onChange={choose} />
      <button type="button" className="attach-button" aria-label={label} title={label} onClick={() => input.current!.click()}>
        <svg
          viewBox="0 0 24 24"
          width="22"
          height="22"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
          aria-hidden="true">
          <path d="M20 11.5l-8.2 8.2a5 5 0 0 1-7.1-7.1l8.5-8.5a3.3 3.3 0 0 1 4.7 4.7l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4l7.8-7.8" />
        </svg>
      </button>
    </div>
  );
}
