import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular, ArrowUploadRegular, SendRegular } from '@fluentui/react-icons';
import { type ChangeEvent, useRef } from 'react';
import { NewStory } from './designer/templates/NewStory';
import { useStories } from './queries';
import styles from './Stories.module.css';
import { storyTexts } from './texts';
import { WhatPeopleSay } from './understanding/WhatPeopleSay';
import { type Outcome, publish, upload, useMayEdit, useStoryChange } from './useStoryChanges';

/** Files in and out, and the button that lets the bot tell them. */
export function StoryTools({ tell }: { tell: (outcome: Outcome) => void }) {
  const mayEdit = useMayEdit();
  return (
    <div className={styles.tools} role="group" aria-label={storyTexts.title}>
      {mayEdit && <NewStory />}
      {mayEdit && <WhatPeopleSay />}
      {mayEdit && <Upload tell={tell} />}
      <Button as="a" href="/hub/api/stories/export" download size="small" icon={<ArrowDownloadRegular />}>{storyTexts.export}</Button>
      {mayEdit && <Publish tell={tell} />}
    </div>
  );
}

function Upload({ tell }: { tell: (outcome: Outcome) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const uploading = useStoryChange(upload, tell);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    if (files.length > 0) uploading.mutate(files);
    target.value = '';
  };
  return (
    <>
      <Button
        size="small"
        icon={<ArrowUploadRegular />}
        title={storyTexts.uploadHint}
        disabled={uploading.isPending}
        onClick={() => input.current?.click()}>
        {storyTexts.upload}
      </Button>
      <input ref={input} type="file" accept=".json,application/json" multiple hidden onChange={choose} aria-label={storyTexts.uploadHint} />
    </>
  );
}

function Publish({ tell }: { tell: (outcome: Outcome) => void }) {
  const drafts = useStories().data?.drafts.length ?? 0;
  const publishing = useStoryChange<void>(publish, tell);
  return (
    <Button
      size="small"
      appearance="primary"
      icon={<SendRegular />}
      disabled={drafts === 0 || publishing.isPending}
      onClick={() => publishing.mutate()}>
      {storyTexts.publish(drafts)}
    </Button>
  );
}
