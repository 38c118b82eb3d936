import { Button } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons';
import { type ChangeEvent, useRef } from 'react';
import { sizeWords } from './sizes';
import { fileTexts as w } from './texts';
import type { Files } from './useFiles';

export function AttachButton({ limits, add }: Files) {
  const input = useRef<HTMLInputElement>(null);
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    add([...(currentTarget.files ?? [])]);
    // The same file may be chosen again after it was removed.
    currentTarget.value = '';
  };
  return (
    <>
      <input ref={input} type="file" multiple hidden aria-label={w.attach} onChange={choose} />
      <Button appearance="subtle" size="small" icon={<AttachRegular />} aria-label={w.attach} disabledFocusable={!limits}
        title={limits ? w.limits(sizeWords(limits.mostBytes), limits.mostFiles) : w.attach} onClick={() => input.current?.click()} />
    </>
  );
}
