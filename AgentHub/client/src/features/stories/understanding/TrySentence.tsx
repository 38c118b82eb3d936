import { Button, Field, Input } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Trouble } from '../../../components/Trouble';
import { understanding } from './api';
import { NearStories } from './NearStories';
import { understandingTexts } from './texts';
import styles from './Understanding.module.css';

/** Asks which story a sentence means, with all drafts. */
export function TrySentence() {
  const [text, setText] = useState('');
  const asking = useMutation({ mutationFn: () => understanding.ask(text.trim()) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') asking.mutate();
  };
  const { data: understood, error } = asking;
  return (
    <form onSubmit={submit} onChange={asking.reset} className={styles.part}>
      <Field label={understandingTexts.sentence} hint={understandingTexts.sentenceHint}>
        <Input dir="auto" maxLength={1000} value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Button type="submit" size="small" disabledFocusable={text.trim() === '' || asking.isPending}>{understandingTexts.ask}</Button>
      <Trouble error={error} />
      <div role="status" className={styles.part}>
        {understood && (
          <>
            <p>{understandingTexts.outcomes[understood.outcome]}</p>
            {understood.refused !== '' && <p>{understandingTexts.refused(understood.refused)}</p>}
            <NearStories near={understood.near} />
          </>
        )}
      </div>
    </form>
  );
}
