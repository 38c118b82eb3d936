import { Button } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons';
import { type ChangeEvent, useRef } from 'react';
import { sizeWords } from './sizes';
import { fileTexts } from './texts';
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
      <input ref={input} type="file" multiple hidden aria-label={fileTexts.attach} onChange={choose} />
      <Button
        appearance="subtle"
        size="small"
        icon={<AttachRegular />}
        aria-label={fileTexts.attach}
        disabledFocusable={!limits}
        title={limits ? fileTexts.limits(sizeWords(limits.mostBytes), limits.mostFiles) : fileTexts.attach}
        onClick={() => input.current?.click()}
      />
    </>
  );
}
