import { Button, Spinner } from '@fluentui/react-components';
import { AddRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import settings from '../../components/Settings.module.css';
import { SettingsPage } from '../../components/SettingsPage';
import { Trouble } from '../../components/Trouble';
import { texts } from '../../texts';
import { shortTime } from '../../texts/times';
import { AnswerDialog } from './AnswerDialog';
import type { CannedAnswer } from './answers';
import styles from './Answers.module.css';
import { answers } from './api';
import { useAnswerChange, useAnswers } from './queries';
import { answerTexts } from './texts';

/** What the team says often. */
export default function AnswersSettings() {
  const { data, error, refetch } = useAnswers();
  const [editing, setEditing] = useState<CannedAnswer | 'new' | null>(null);
  return (
    <SettingsPage width={900}>
      <p className={settings.hint}>{answerTexts.intro}</p>
      <Button icon={<AddRegular />} onClick={() => setEditing('new')}>{answerTexts.add}</Button>
      {error && <Trouble error={error} again={() => void refetch()} />}
      {!data && !error && <Spinner label={texts.loading} />}
      {data?.answers.length === 0 && <p className={settings.hint}>{answerTexts.empty}</p>}
      <ul className={styles.answers}>
        {data?.answers.map(answer => <Row key={answer.id} answer={answer} edit={() => setEditing(answer)} />)}
      </ul>
      {editing && <AnswerDialog was={editing === 'new' ? null : editing} close={() => setEditing(null)} />}
    </SettingsPage>
  );
}

function Row({ answer, edit }: { answer: CannedAnswer; edit: () => void }) {
  const { id, shortcut, text, updatedBy, updatedAt } = answer;
  const remove = useAnswerChange(answers.remove);
  return (
    <li>
      <strong className={styles.shortcut}>/{shortcut}</strong>
      <span className={styles.text} dir="auto">
        {text}
      </span>
      <span className={styles.quiet}>{answerTexts.by(updatedBy, shortTime(updatedAt))}</span>
      <span className={styles.actions}>
        <Button size="small" appearance="subtle" icon={<EditRegular />} aria-label={answerTexts.change(shortcut)} onClick={edit} />
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={answerTexts.remove(shortcut)}
          onClick={() => remove.mutate(id)}
        />
      </span>
      <Trouble error={remove.error} />
    </li>
  );
}
