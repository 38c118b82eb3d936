import { Button, Select, Spinner } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Trouble } from '../../../components/Trouble';
import { texts } from '../../../texts';
import { fullTime } from '../../../texts/times';
import { useStories } from '../queries';
import { type Missed as MissedSentence, understanding } from './api';
import { NearStories } from './NearStories';
import { understandingTexts } from './texts';
import styles from './Understanding.module.css';
import { useMissedChange } from './useMissedChange';

const longestPhrase = 500;

/** What people said that no story took. A click makes it a phrase of the story that somebody chooses, in its draft. */
export function Missed() {
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['stories', 'missed'], queryFn: understanding.missed });
  const [told, tell] = useState('');
  return (
    <section className={styles.part} aria-label={understandingTexts.missedTitle}>
      <h3>{understandingTexts.missedTitle}</h3>
      <p className={styles.hint}>{understandingTexts.missedHint}</p>
      <p role="status" dir="auto">{told}</p>
      {isPending && <Spinner size="small" label={texts.loading} />}
      <Trouble error={error} again={() => void refetch()} />
      {data?.sentences.length === 0 && <p>{understandingTexts.noneMissed}</p>}
      <ul className={styles.missed}>
        {data?.sentences.map(sentence => <Sentence key={sentence.text} sentence={sentence} tell={tell} />)}
      </ul>
    </section>
  );
}

function Sentence({ sentence, tell }: { sentence: MissedSentence; tell: (words: string) => void }) {
  const { text, times, at, near } = sentence;
  const all = useStories().data;
  const stories = all ? [...all.stories, ...all.drafts.filter(({ change }) => change === 'new')] : [];
  const [chosen, choose] = useState(near[0]?.id ?? '');
  const { add, dismiss, isPending, error } = useMissedChange(text, tell);
  const name = stories.find(({ id }) => id === chosen)?.name ?? '';
  const isTooLong = text.length > longestPhrase;
  return (
    <li className={styles.part}>
      <p>
        <strong dir="auto">{text}</strong>{' '}
        <span className={styles.hint}>{understandingTexts.times(times)}, <time dateTime={at}>{fullTime(at)}</time></span>
      </p>
      {near.length > 0 && <NearStories near={near} />}
      <div className={styles.tools}>
        <Select size="small" aria-label={understandingTexts.story(text)} value={chosen} onChange={(_, { value }) => choose(value)}>
          <option value="">{understandingTexts.choose}</option>
          {stories.map(story => <option key={story.id} value={story.id}>{story.name}</option>)}
        </Select>
        <Button
          size="small" icon={<AddRegular />} aria-label={understandingTexts.addNamed(text)}
          disabledFocusable={name === '' || isPending || isTooLong} onClick={() => add(chosen, name)}>
          {understandingTexts.add}
        </Button>
        <Button
          size="small" appearance="subtle" icon={<DismissRegular />} aria-label={understandingTexts.dismissNamed(text)}
          disabledFocusable={isPending} onClick={dismiss} />
      </div>
      {isTooLong && <p className={styles.hint}>{understandingTexts.tooLong}</p>}
      <Trouble error={error} />
    </li>
  );
}
